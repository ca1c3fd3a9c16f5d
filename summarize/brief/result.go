package brief

// A Result is a brief, what the checks found in it, and what it cost.
type Result struct {
	Brief    Brief
	Findings []Finding
	Usage    Usage
}
