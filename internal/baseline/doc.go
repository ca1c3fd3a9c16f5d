// Package baseline holds quality tests to what was measured before. It is for
// tests only.
//
// A quality test measures figures on a corpus. Each has a hard floor (or
// limit), which stands in the test and is never lowered, and a baseline: the
// figure of an earlier run, in testdata/baseline.json at the repository's root.
//
//	func TestQualityNames(t *testing.T) {
//		file := baseline.Data(t, "summedits", "news.dev.jsonl") // skips the test where there is no data
//		b := baseline.Open(t)
//		b.Corpus(file)
//		… measure …
//		b.AtLeast("names.precision", right/found, .90)
//		b.AtMost("names.alarms", alarms/lines, .01)
//	}
//
// At its end the test prints one table of its figures, and fails for each that
//
//   - is worse than its hard floor, or
//   - is worse than its baseline by more than [Tolerance], measured on the same
//     corpus. On another corpus, told by its hash, and without a baseline only
//     the hard floor holds, and the table says so.
//
// A better figure is noted. To keep it, or to take a worse one knowingly, run
//
//	PARLEY_UPDATE_BASELINE=1 go test -run Quality ./...
//
// or, in one package, go test -run Quality -update-baseline. What is worse than
// its hard floor is never written, nor is a figure of a corpus that lacks files
// of the one before: whoever means that deletes the entry first.
//
// Names are of the form subject.figure, with the language or the kind between:
// "numbers.hy.faults.digit". A share is given as 0 to 1, a count as it is.
package baseline
