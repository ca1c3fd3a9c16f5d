// Package tape keeps the answers of an endpoint as files and serves them
// again. One [http.RoundTripper] has three uses: recordings for tests and the
// demo (Record, Replay), the user's cache, and a batch's memory of the answers
// it has paid for (both Cache).
//
// What it promises:
//
//   - A request is the same request if its method, its path below the base URL
//     and its JSON body are the same, whatever the host, the headers, the order
//     of keys or the white space. The key is the SHA-256 of these.
//   - Only a whole answer is kept: read to its end, as long as the server said,
//     its request not cancelled, and of use when served again.
//   - Replay never reaches the network. What is not recorded is a [MissError].
//   - Of the headers only a short list is kept, and no file is written that
//     holds one of [Config.Secrets].
//   - A file is there whole or not at all, for other processes too, and only
//     its owner may read it.
//   - Equal requests at the same time are asked once.
//
// A tape belongs above retries, so that it sees what they came to, and below
// whatever rewrites the body, so that it keeps what was really sent.
//
// Only POST requests are taped, and only answers that come in one piece: an
// event stream passes through. The package imports the standard library only.
package tape
