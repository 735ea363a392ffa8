package sheet_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/history/historyimport/sheet"
)

func all(t testing.TB, r io.Reader, comma byte) []sheet.Record {
	t.Helper()
	var found []sheet.Record
	reader := sheet.NewReader(r, comma)
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, record)
	}
}

func TestWhatStandsInAFile(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []sheet.Record
	}{
		"nothing":            {"", nil},
		"no last line break": {"a,b", []sheet.Record{{Line: 1, Cells: []string{"a", "b"}}}},
		"both line breaks":   {"a,b\r\nc,d\n", []sheet.Record{{Line: 1, Cells: []string{"a", "b"}}, {Line: 2, Cells: []string{"c", "d"}}}},
		"empty lines":        {"a\n\n\r\nb\n", []sheet.Record{{Line: 1, Cells: []string{"a"}}, {Line: 4, Cells: []string{"b"}}}},
		"empty cells":        {",\n,\n", []sheet.Record{{Line: 1, Cells: []string{"", ""}}, {Line: 2, Cells: []string{"", ""}}}},
		"quotes":             {"\"a,\"\"b\"\"\",c\n", []sheet.Record{{Line: 1, Cells: []string{"a,\"b\"", "c"}}}},
		"lines in quotes":    {"\"a\nb\",c\nd,e\n", []sheet.Record{{Line: 1, Cells: []string{"a\nb", "c"}}, {Line: 3, Cells: []string{"d", "e"}}}},
		"a quote in a word":  {"O\"Neil,b\n", []sheet.Record{{Line: 1, Cells: []string{"O\"Neil", "b"}}}},
		"quote never closed": {"a,\"b\nc,d\n", []sheet.Record{{Line: 1, Flaw: sheet.QuoteOpen}, {Line: 2, Cells: []string{"c", "d"}}}},
		"after a quote":      {"\"a\"b,c\nd,e\n", []sheet.Record{{Line: 1, Flaw: sheet.AfterQuote}, {Line: 2, Cells: []string{"d", "e"}}}},
		"no letter for it":   {"a,\xff\nb,c\n", []sheet.Record{{Line: 1, Flaw: sheet.Unreadable}, {Line: 2, Cells: []string{"b", "c"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(c.want, all(t, iotest.OneByteReader(strings.NewReader(c.text)), ',')); d != "" {
				t.Errorf("records (-want +got):\n%s", d)
			}
		})
	}
}

func TestOneBadLineDoesNotSwallowAGreatFile(t *testing.T) {
	var text strings.Builder
	text.WriteString("1,\"never closed\n")
	for i := 2; i <= 200_000; i++ {
		fmt.Fprintf(&text, "%d,plain\n", i)
	}
	text.WriteString(strings.Repeat("x", sheet.MaxRecord+1) + "\nlast,one\n")
	found := all(t, strings.NewReader(text.String()), ',')
	if len(found) != 200_002 || found[0].Flaw != sheet.QuoteOpen || found[1].Cells[0] != "2" {
		t.Fatalf("%d records, the first are %+v", len(found), found[:2])
	}
	if long, last := found[200_000], found[200_001]; long.Flaw != sheet.TooLong || last.Line != 200_002 || last.Cells[0] != "last" {
		t.Errorf("long line %+v, last %+v", long, last)
	}
}

// TestWrittenIsRead: what is quoted by the rules comes back as it was, wherever
// the reads happen to end.
func TestWrittenIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringMatching(`[a-zé"',;\n\r ]{0,12}`)
		want := rapid.SliceOfN(rapid.SliceOfN(cell, 2, 5), 1, 20).Draw(t, "cells")
		var text strings.Builder
		for _, row := range want {
			for i, c := range row {
				if i > 0 {
					text.WriteByte(',')
				}
				text.WriteString(`"` + strings.ReplaceAll(c, `"`, `""`) + `"`)
			}
			text.WriteString("\r\n")
		}
		reader := sheet.NewReader(iotest.HalfReader(strings.NewReader(text.String())), ',')
		for i, row := range want {
			got, err := reader.Read()
			if err != nil || cmp.Diff(row, got.Cells) != "" {
				t.Fatalf("row %d: %q, %v, want %q", i, got.Cells, err, row)
			}
		}
	})
}

func TestWhatStandsBetweenCells(t *testing.T) {
	for line, want := range map[string]byte{
		"a,b,c": ',', "a;b;c": ';', "a\tb": '\t', "a|b|c": '|', `"a;b;c;d",e`: ',', "alone": ',',
	} {
		if got := sheet.Comma(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
