package article

import "testing"

// TestLinearMemory grows a memory page by page, as a PDF does that never ends.
func TestLinearMemory(t *testing.T) {
	const page = 64 << 10
	var m linearMemory
	moves, size := 0, page
	var at *byte
	for b := m.Reallocate(page); b != nil; b = m.Reallocate(uint64(size)) {
		if len(b) != size {
			t.Fatalf("got %d bytes, want %d", len(b), size)
		}
		if at != &b[0] {
			moves++
		}
		if at = &b[0]; size > page && (b[0] != 1 || b[page-1] != 1 || b[size-1] != 0) {
			t.Fatalf("what was written is lost at %d bytes", size)
		}
		b[0], b[page-1] = 1, 1
		size += page
	}
	if size != pdfMemory+page || moves != 3 {
		t.Errorf("ended before %d bytes, after %d moves", size, moves)
	}
	if m.Free(); m.b != nil {
		t.Error("not freed")
	}
}
