package namebench

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"bluelamp/internal/match/name"
)

// Slip is a name and what was heard or typed for it, both folded single words.
type Slip struct{ Meant, Given string }

// ReadSlips reads lines of "correct : misspelling, misspelling", the layout of the
// tables of the Febrl data generator; # begins a comment. Only slips of one word
// that stay different when folded are taken.
func ReadSlips(r io.Reader) ([]Slip, error) {
	var slips []Slip
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		correct, wrong, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		meant := name.Fold(correct)
		for given := range strings.SplitSeq(wrong, ",") {
			if given := name.Fold(given); oneWord(meant) && oneWord(given) && meant != given {
				slips = append(slips, Slip{meant, given})
			}
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read misspellings: %w", err)
	}
	return slips, nil
}

// ReadNames adds a list of names, the most common first, to a dictionary. Such lists
// tell ranks and no counts: the name of rank r is counted as borne by commonest/r
// people and one at least, which is Zipf's law.
func ReadNames(d *name.Dictionary, r io.Reader) error {
	lines := bufio.NewScanner(r)
	for rank := 1; lines.Scan(); rank++ {
		folded := name.Fold(lines.Text())
		if folded == "" {
			continue
		}
		for range max(commonest/rank, 1) {
			d.Add(folded)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read names: %w", err)
	}
	return nil
}

// commonest is the bearers of the first name of a list: about one in a hundred of
// a population of a million.
const commonest = 10_000

func oneWord(s string) bool { return s != "" && !strings.Contains(s, " ") }
