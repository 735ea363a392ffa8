package gazetteer_test

import (
	"context"
	"encoding/csv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/match/name"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/addresscsv"
)

// dataFolder is the real data beside the repository, or the test is skipped.
func dataFolder(t testing.TB) string {
	t.Helper()
	folder := os.Getenv("BLUELAMP_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	if _, err := os.Stat(filepath.Join(folder, "geo")); err != nil {
		t.Skip("no real map data: set BLUELAMP_DATA to the folder that holds geo/")
	}
	return filepath.Join(folder, "geo")
}

func isleOfMan(t testing.TB) *gazetteer.Book {
	t.Helper()
	folder := filepath.Join(dataFolder(t), "isle-of-man")
	b := gazetteer.NewBuilder()
	for _, file := range []string{"addresses.csv", "named-highways.csv", "postcodes.csv", "named-places.csv"} {
		f, err := os.Open(filepath.Join(folder, file))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		report, err := addresscsv.Read(context.Background(), f, b, addresscsv.Options{File: file, Source: "OpenStreetMap"})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %s %v", file, report, report.Problems[:min(2, len(report.Problems))])
	}
	book, err := b.Build(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d entries: %v", book.Len(), book.Counts())
	return book
}

// rows reads a CSV file into maps by column.
func rows(t testing.TB, file string) []map[string]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, row := range all[1:] {
		m := map[string]string{}
		for i, c := range all[0] {
			m[c] = strings.TrimSpace(row[i])
		}
		list = append(list, m)
	}
	return list
}

// plain is the spelling under which names of streets and towns are the same.
func plain(s string) string {
	words := strings.Fields(name.Fold(s))
	for i, w := range words {
		if w == "saint" {
			words[i] = "st"
		}
	}
	return strings.Join(words, "")
}

func sameName(a, b string) bool { return plain(a) == plain(b) }

func TestUntidyAddressesFindTheirStreet(t *testing.T) {
	book := isleOfMan(t)
	known, inTown := map[string]bool{}, map[string]bool{}
	for n := range book.Len() {
		if e := book.Entry(n); e.Kind == gazetteer.Street {
			known[plain(e.Name)] = true
			inTown[plain(e.Name)+"|"+plain(e.Town)], inTown[plain(e.Name)+"|"+plain(e.Locality)] = true, true
		}
	}
	var asked, onFile, townOnFile, street1, street5, town1, town5 int
	missed := map[string]int{}
	for _, row := range rows(t, filepath.Join(dataFolder(t), "isle-of-man", "govim-land-addresses.csv")) {
		asked++
		street := plain(row["Street_Name"])
		if !known[street] {
			continue
		}
		onFile++
		here := inTown[street+"|"+plain(row["Town"])] || row["Locality"] != "" && inTown[street+"|"+plain(row["Locality"])] || inTown[street+"|"+plain(row["Parish"])]
		if here {
			townOnFile++
		}
		var parts []string
		for _, c := range []string{"SubUnit_Name", "House_Number", "House_Name", "Street_Name", "Locality", "Town", "Postcode"} {
			if row[c] != "" {
				parts = append(parts, row[c])
			}
		}
		found := book.Search(context.Background(), strings.Join(parts, ", "), gazetteer.Options{Limit: 5})
		rightStreet, rightTown := -1, -1
		for i, f := range found {
			if e := f.Entry; sameName(e.Street, row["Street_Name"]) || sameName(e.Name, row["Street_Name"]) {
				if rightStreet < 0 {
					rightStreet = i
				}
				area := []string{row["Town"], row["Locality"], row["Parish"]}
				for _, a := range area {
					if rightTown < 0 && a != "" && (sameName(e.Town, a) || sameName(e.Locality, a)) {
						rightTown = i
					}
				}
			}
		}
		if rightStreet == 0 {
			street1++
		}
		if rightStreet >= 0 {
			street5++
		}
		if here && rightTown < 0 {
			missed[strings.Join(parts, ", ")]++
		}
		if here && rightTown == 0 {
			town1++
		}
		if here && rightTown >= 0 {
			town5++
		}
	}
	share := func(n, of int) float64 { return 100 * float64(n) / float64(of) }
	t.Logf("%d addresses; %d name a street that is on file: first %.1f %%, in five %.1f %%; %d name a street on file in that town: street and town first %.1f %%, in five %.1f %%",
		asked, onFile, share(street1, onFile), share(street5, onFile), townOnFile, share(town1, townOnFile), share(town5, townOnFile))
	n := 0
	for m := range missed {
		if n++; n > 25 {
			break
		}
		t.Logf("missed %s", m)
	}
	if share(town5, townOnFile) < 97 {
		t.Errorf("street and town are among five answers for %.1f %% only", share(town5, townOnFile))
	}
}

// misspell drops, doubles, swaps or changes one letter of the longest word.
func misspell(dice *rand.Rand, text string) string {
	words := strings.Fields(text)
	longest := 0
	for i, w := range words {
		if len(w) > len(words[longest]) {
			longest = i
		}
	}
	w := []byte(words[longest])
	at := 1 + dice.IntN(len(w)-2)
	switch dice.IntN(4) {
	case 0:
		w = append(w[:at], w[at+1:]...)
	case 1:
		w[at], w[at+1] = w[at+1], w[at]
	case 2:
		w = append(w[:at], append([]byte{w[at]}, w[at:]...)...)
	default:
		w[at] = byte('a' + dice.IntN(26))
	}
	words[longest] = string(w)
	return strings.Join(words, " ")
}

func TestMisspeltStreetsAreFound(t *testing.T) {
	book := isleOfMan(t)
	dice := rand.New(rand.NewPCG(11, 7))
	var asked, first, five int
	for n := range book.Len() {
		e := book.Entry(n)
		if e.Kind != gazetteer.Street || len(name.Fold(e.Name)) < 6 {
			continue
		}
		folded := name.Fold(e.Name)
		if len(longestWord(folded)) < 4 {
			continue
		}
		text := misspell(dice, folded)
		asked++
		found := book.Search(context.Background(), text+", "+e.Town, gazetteer.Options{Limit: 5})
		for i, f := range found {
			if sameName(f.Entry.Name, e.Name) || sameName(f.Entry.Street, e.Name) {
				if i == 0 {
					first++
				}
				five++
				break
			}
		}
	}
	t.Logf("%d streets misspelt: first %.1f %%, in five %.1f %%", asked, 100*float64(first)/float64(asked), 100*float64(five)/float64(asked))
	if five*100 < asked*95 {
		t.Errorf("only %d of %d misspelt streets are among five answers", five, asked)
	}
}

func longestWord(text string) string {
	longest := ""
	for _, w := range strings.Fields(text) {
		if len(w) > len(longest) {
			longest = w
		}
	}
	return longest
}
