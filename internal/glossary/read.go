package glossary

import (
	"bytes"
	"embed"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed *.tsv
var lists embed.FS

// BuiltIn returns the built-in glossary: states, capitals, institutions,
// offices, persons and places, in English, Armenian, Azerbaijani and Russian.
// Where a place has a form that only one side uses, the form to write is the
// neutral one or both.
var BuiltIn = sync.OnceValue(func() *Glossary {
	files, err := lists.ReadDir(".")
	if err != nil {
		panic(err) // embedded
	}
	var all []*Entry
	for _, f := range files {
		data, err := lists.ReadFile(f.Name())
		if err != nil {
			panic(err)
		}
		entries, err := readTSV(data)
		if err != nil {
			panic(fmt.Sprintf("%s: %v", f.Name(), err)) // a test reads them all
		}
		all = append(all, entries...)
	}
	return New(all)
})

// Read reads a user's glossary: tab-separated values, or TBX.
//
// The first line of tab-separated values names the columns: language codes,
// and if wanted "kind" and "notes". In a cell the form to write stands first,
// others that are right after it, each behind a |. A form behind a ~ is right in
// a translation, but too common to be looked for in a text. Lines that start
// with # are left out, but for the first.
func Read(r io.Reader) (*Glossary, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, errors.New("not UTF-8")
	}
	read := readTSV
	if trimmed := bytes.TrimSpace(data); len(trimmed) > 0 && trimmed[0] == '<' {
		read = readTBX
	}
	entries, err := read(data)
	if err != nil {
		return nil, err
	}
	if len(entries) == 0 {
		return nil, errors.New("no entries")
	}
	for _, e := range entries {
		e.Own = true
	}
	return New(entries), nil
}

func readTSV(data []byte) ([]*Entry, error) {
	var columns []string
	var entries []*Entry
	for n, line := range strings.Split(string(data), "\n") {
		line = strings.TrimRight(line, "\r")
		if columns == nil {
			columns = strings.Split(strings.TrimSpace(strings.TrimPrefix(line, "#")), "\t")
			if err := checkColumns(columns); err != nil {
				return nil, err
			}
			continue
		}
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) > len(columns) {
			return nil, fmt.Errorf("line %d: %d columns, the first line names %d", n+1, len(cells), len(columns))
		}
		e := &Entry{Forms: map[string][]string{}}
		for i, cell := range cells {
			switch cell = strings.TrimSpace(cell); columns[i] {
			case "kind":
				e.Kind = Kind(cell)
			case "notes":
				e.Note = cell
			default:
				for _, f := range strings.Split(cell, "|") {
					f, common := strings.CutPrefix(strings.TrimSpace(f), "~")
					if common {
						e.accept(columns[i], f)
					}
					if f != "" {
						e.Forms[columns[i]] = append(e.Forms[columns[i]], f)
					}
				}
			}
		}
		if len(e.Forms) < 2 {
			return nil, fmt.Errorf("line %d: a form in two languages is needed", n+1)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

func (e *Entry) accept(lang, form string) {
	if e.accepted == nil {
		e.accepted = map[string]bool{}
	}
	e.accepted[lang+" "+form] = true
}

// checkColumns wants two language codes.
func checkColumns(columns []string) error {
	languages := 0
	for i, c := range columns {
		columns[i] = strings.ToLower(strings.TrimSpace(c))
		if c = columns[i]; c == "kind" || c == "notes" {
			continue
		}
		if len(c) < 2 || len(c) > 8 || strings.Trim(c, "abcdefghijklmnopqrstuvwxyz-") != "" {
			return fmt.Errorf("the first line should name the columns by language codes (en, hy, az, ru), kind and notes; %q is none of them", c)
		}
		columns[i] = baseOf(c)
		languages++
	}
	if languages < 2 {
		return errors.New("the first line should name two languages or more, separated by tabs: en, hy, az, ru")
	}
	return nil
}

// A tbx is a TermBase eXchange file, of the second edition (termEntry,
// langSet, tig or ntig) or the third (conceptEntry, langSec, termSec).
type tbx struct {
	Second []tbxEntry `xml:"text>body>termEntry"`
	Third  []tbxEntry `xml:"text>body>conceptEntry"`
}

type tbxEntry struct {
	Sets     []tbxSet `xml:"langSet"`
	Sections []tbxSet `xml:"langSec"`
}

type tbxSet struct {
	Lang  string   `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	Plain []string `xml:"tig>term"`
	Group []string `xml:"ntig>termGrp>term"`
	Third []string `xml:"termSec>term"`
}

func readTBX(data []byte) ([]*Entry, error) {
	var t tbx
	if err := xml.Unmarshal(data, &t); err != nil {
		return nil, fmt.Errorf("TBX: %w", err)
	}
	var entries []*Entry
	for _, c := range append(t.Second, t.Third...) {
		e := &Entry{Forms: map[string][]string{}}
		for _, set := range append(c.Sets, c.Sections...) {
			lang := baseOf(strings.ToLower(set.Lang))
			for _, term := range append(append(set.Plain, set.Group...), set.Third...) {
				if term = strings.Join(strings.Fields(term), " "); term != "" && lang != "" {
					e.Forms[lang] = append(e.Forms[lang], term)
				}
			}
		}
		if len(e.Forms) > 1 {
			entries = append(entries, e)
		}
	}
	return entries, nil
}
