package article

import (
	"context"

	"github.com/tetratelabs/wazero/experimental"
)

// pdfMemory is how many bytes of memory PDFium may have.
const pdfMemory = 256 << 20

// withMemory returns ctx with a bound to the memory of the modules that are
// started under it. The runtime's own way grows memory in small steps, each a
// copy of the whole of it.
func withMemory(ctx context.Context) context.Context {
	return experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(func(_, _ uint64) experimental.LinearMemory {
		return new(linearMemory)
	}))
}

// linearMemory is the memory of one module.
type linearMemory struct{ b []byte }

// Reallocate returns the memory with its size changed, nil if that is too much.
func (m *linearMemory) Reallocate(size uint64) []byte {
	if size > pdfMemory {
		return nil
	}
	if size > uint64(cap(m.b)) {
		b := make([]byte, size, min(max(2*size, 32<<20), pdfMemory))
		copy(b, m.b)
		m.b = b
	}
	m.b = m.b[:size]
	return m.b
}

func (m *linearMemory) Free() { m.b = nil }
