package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"parley/summarize/brief"
)

// oneLine does an item of JSON Lines.
func (b *Batch) oneLine(feed context.Context, item numbered) {
	i := &item.Item
	data, _, stage, err := b.read(i)
	var report *brief.Report
	if err == nil {
		report, stage, err = b.make(feed, i, data)
	}
	var found *feedError
	if errors.As(err, &found) {
		b.emit(item, bytes.Join(b.entries(feed, found.items, false), nil))
		return
	}
	var files []File
	if err == nil {
		stage = StageWrite
		files, err = b.Render(report)
	}
	if err != nil {
		b.fail(item, stage, err)
		return
	}
	b.counter.report(report)
	b.told(i, nil)
	b.emit(item, withID(i.ID, files[0].Data))
}

// emit hands the line of an item over, if lines are written.
func (b *Batch) emit(item numbered, line []byte) {
	switch {
	case b.sink == nil:
		return
	case item.line != nil:
		*item.line = line
		return
	}
	if err := b.sink.put(item.n, line); err != nil {
		b.stop(&StopError{err})
	}
}

// withID returns the JSON object data on a line, with an id first.
func withID(id json.RawMessage, data []byte) []byte {
	data = bytes.TrimSpace(data)
	if id == nil {
		return append(data, '\n')
	}
	return fmt.Appendf(nil, "{\"id\":%s,%s\n", id, bytes.TrimPrefix(data, []byte("{")))
}
