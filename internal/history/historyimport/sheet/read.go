package sheet

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// MaxRecord is the longest record in bytes of UTF-8: several times the longest
// notes that a contact takes.
const MaxRecord = 128 << 10

// Flaw says why a record could not be read.
type Flaw string

// The flaws. The zero value means none.
const (
	QuoteOpen  Flaw = "quote-open"  // a quote is never closed
	AfterQuote Flaw = "after-quote" // letters after a closing quote
	TooLong    Flaw = "too-long"    // longer than MaxRecord
	Unreadable Flaw = "unreadable"  // bytes that the encoding has no letter for
)

// Record is one row of the table, or the line that is none.
type Record struct {
	Line  int // on which it begins, from 1
	Cells []string
	Flaw  Flaw
}

// Reader reads records. It is not for concurrent use.
type Reader struct {
	from   io.Reader
	comma  byte
	buffer []byte // read and not yet handed out begins at at
	at     int
	ended  error
	line   int
	plain  []byte // the record's cells, one after the other, without quotes
	ends   []int  // where each cell ends in plain
}

// NewReader reads UTF-8 from r, as Decoded gives it.
func NewReader(r io.Reader, comma byte) *Reader {
	return &Reader{from: r, comma: comma, line: 1, buffer: make([]byte, 0, 8*MaxRecord)}
}

// Comma guesses what stands between the cells from the first line: whichever of
// comma, semicolon, tab and bar is there most often outside quotes.
func Comma(firstLine string) byte {
	var counts [4]int
	const commas = ",;\t|"
	quoted := false
	for i := range len(firstLine) {
		if firstLine[i] == '"' {
			quoted = !quoted
		}
		if at := bytes.IndexByte([]byte(commas), firstLine[i]); at >= 0 && !quoted {
			counts[at]++
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return commas[best]
}

// Read returns the next record that is not an empty line, and io.EOF after the last.
func (r *Reader) Read() (Record, error) {
	for {
		if err := r.fill(); err != nil {
			return Record{}, err
		}
		rest := r.buffer[r.at:]
		if len(rest) == 0 {
			return Record{}, io.EOF
		}
		if empty := blank(rest); empty > 0 {
			r.at, r.line = r.at+empty, r.line+1
			continue
		}
		return r.record(rest), nil
	}
}

// fill makes sure that a whole record is in the buffer, or the end of the file.
func (r *Reader) fill() error {
	if len(r.buffer)-r.at > MaxRecord || r.ended != nil {
		return nil
	}
	r.buffer = r.buffer[:copy(r.buffer, r.buffer[r.at:])]
	r.at = 0
	for len(r.buffer) < cap(r.buffer) && r.ended == nil {
		n, err := r.from.Read(r.buffer[len(r.buffer):cap(r.buffer)])
		r.buffer, r.ended = r.buffer[:len(r.buffer)+n], err
	}
	if r.ended != nil && !errors.Is(r.ended, io.EOF) {
		return r.ended
	}
	return nil
}

// blank returns the length of an empty line, 0 if it is none.
func blank(b []byte) int {
	switch {
	case b[0] == '\n':
		return 1
	case len(b) > 1 && b[0] == '\r' && b[1] == '\n':
		return 2
	}
	return 0
}

// record takes one record off the buffer. After a flaw it takes one line.
func (r *Reader) record(rest []byte) Record {
	found := Record{Line: r.line}
	size, flaw := r.parse(rest[:min(len(rest), MaxRecord)], len(rest) <= MaxRecord)
	if flaw != "" {
		found.Flaw = flaw
		size = len(rest)
		if at := bytes.IndexByte(rest, '\n'); at >= 0 {
			size = at + 1
		}
		r.at, r.line = r.at+size, r.line+1
		return found
	}
	r.at += size
	r.line += max(bytes.Count(rest[:size], []byte{'\n'}), 1)
	if !utf8.Valid(r.plain) {
		found.Flaw = Unreadable
		return found
	}
	found.Cells = r.cells()
	return found
}

func (r *Reader) cells() []string {
	all, from := string(r.plain), 0
	cells := make([]string, len(r.ends))
	for i, end := range r.ends {
		cells[i], from = all[from:end], end
	}
	return cells
}

// parse reads a record into plain and ends and returns its length with the line
// break. last says that nothing comes after text.
func (r *Reader) parse(text []byte, last bool) (int, Flaw) {
	r.plain, r.ends = r.plain[:0], r.ends[:0]
	for at := 0; ; {
		var flaw Flaw
		if at < len(text) && text[at] == '"' {
			at, flaw = r.quoted(text, at+1)
		} else {
			at = r.bare(text, at)
		}
		if flaw != "" {
			return 0, flaw
		}
		r.ends = append(r.ends, len(r.plain))
		switch {
		case at >= len(text) && last:
			return at, ""
		case at >= len(text):
			return 0, TooLong
		case text[at] == '\n':
			return at + 1, ""
		case text[at] == '\r' && at+1 < len(text) && text[at+1] == '\n':
			return at + 2, ""
		case text[at] == r.comma:
			at++
		default:
			return 0, AfterQuote
		}
	}
}

// bare reads a cell without quotes and returns where it ends.
func (r *Reader) bare(text []byte, from int) int {
	at := from
	for at < len(text) && text[at] != r.comma && text[at] != '\n' {
		at++
	}
	end := at
	if at < len(text) && text[at] == '\n' && at > from && text[at-1] == '\r' {
		end--
	}
	r.plain = append(r.plain, text[from:end]...)
	return end
}

// quoted reads a cell after its opening quote; a quote in it is written twice
// (RFC 4180 §2.7).
func (r *Reader) quoted(text []byte, at int) (int, Flaw) {
	for {
		close := bytes.IndexByte(text[at:], '"')
		if close < 0 {
			return 0, QuoteOpen
		}
		r.plain = append(r.plain, text[at:at+close]...)
		at += close + 1
		if at >= len(text) || text[at] != '"' {
			return at, ""
		}
		r.plain = append(r.plain, '"')
		at++
	}
}
