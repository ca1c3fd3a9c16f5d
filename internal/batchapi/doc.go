// Package batchapi sends requests through an endpoint's own batch service,
// which answers within a day and for less: files of requests go out, files of
// answers come back.
//
// It stands below the tape as a transport. A request that it has no answer to
// is written down and fails with [ErrPending]; once the requests of a wave
// were answered, the same request is served, and the tape keeps the answer
// under its ordinary key. So the ordinary pipeline runs again and again, each
// time a step further, until nothing is pending.
//
// The state is on disk: a process that dies is followed by one that waits for
// the same batches. Answers may come in any order; what failed or was lost is
// asked for in the next wave or, in the end, by itself.
//
// The package imports the standard library only.
package batchapi
