package article

import (
	"context"

	"github.com/tetratelabs/wazero/experimental"
)

const (
	// pdfMemory is how many bytes of memory PDFium may have.
	pdfMemory = 256 << 20

	// usualPDFMemory is how many are enough for most PDFs.
	usualPDFMemory = 32 << 20
)

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
// It moves twice at the most, for the machine holds what was left behind until it
// is collected, but no part of the new memory before it is written to.
func (m *linearMemory) Reallocate(size uint64) []byte {
	if size > pdfMemory {
		return nil
	}
	if size > uint64(cap(m.b)) {
		room := uint64(usualPDFMemory)
		if size > room {
			room *= 2
		}
		if size > room {
			room = pdfMemory
		}
		b := make([]byte, size, room)
		copy(b, m.b)
		m.b = b
	}
	m.b = m.b[:size]
	return m.b
}

func (m *linearMemory) Free() { m.b = nil }
