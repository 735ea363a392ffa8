package sheet_test

import (
	"encoding/binary"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"bluelamp/internal/history/historyimport/sheet"
)

func in16(order binary.AppendByteOrder, s string) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, unit)
	}
	return string(b)
}

func TestEncodingsAreRecognisedAndRead(t *testing.T) {
	const words = "name,town\nZoë 😀,Łódź\n"
	for name, c := range map[string]struct {
		raw  string
		is   sheet.Encoding
		want string
	}{
		"plain":                 {"name\nAnn\n", sheet.UTF8, "name\nAnn\n"},
		"UTF-8":                 {words, sheet.UTF8, words},
		"UTF-8 with its mark":   {"\xef\xbb\xbf" + words, sheet.UTF8, words},
		"UTF-16 little":         {in16(binary.LittleEndian, "\ufeff"+words), sheet.UTF16LE, words},
		"UTF-16 big":            {in16(binary.BigEndian, "\ufeff"+words), sheet.UTF16BE, words},
		"UTF-16 without a mark": {in16(binary.LittleEndian, words), sheet.UTF16LE, words},
		"Windows-1252":          {"name\nZo\xeb \x80\x96\n", sheet.Windows1252, "name\nZoë €–\n"},
		"UTF-8 with one damage": {"Zoë\nZoë\nZo\xeb\n", sheet.UTF8, "Zoë\nZoë\nZo\xeb\n"},
		"no letter in 1252":     {"Zo\xeb\x81\n", sheet.Windows1252, "Zoë\xff\n"},
		"half a letter":         {in16(binary.LittleEndian, "\ufeffab") + "c", sheet.UTF16LE, "ab\xff"},
		"half a pair":           {in16(binary.LittleEndian, "\ufeffa") + "\x3d\xd8b\x00", sheet.UTF16LE, "a\xffb"},
	} {
		t.Run(name, func(t *testing.T) {
			var survey sheet.Survey
			if _, err := io.Copy(&survey, iotest.OneByteReader(strings.NewReader(c.raw))); err != nil {
				t.Fatal(err)
			}
			if got := survey.Encoding(); got != c.is {
				t.Fatalf("taken for %s, want %s", got, c.is)
			}
			got, err := io.ReadAll(sheet.Decoded(iotest.OneByteReader(strings.NewReader(c.raw)), c.is))
			if err != nil || string(got) != c.want {
				t.Errorf("%q, %v, want %q", got, err, c.want)
			}
		})
	}
}
