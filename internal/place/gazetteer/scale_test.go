//go:build linux

package gazetteer_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
)

// country makes a book of so many addresses with as many different words as real
// ones have: names of streets from syllables, a few of them in every town.
func country(t testing.TB, size int) *gazetteer.Book {
	t.Helper()
	dice := rand.New(rand.NewPCG(4, uint64(size)))
	b := gazetteer.NewBuilder()
	common := []string{"High Street", "Church Lane", "Station Road", "Main Street", "Park Avenue", "Victoria Road", "Church Road", "Green Lane", "Mill Lane", "Queen Street"}
	ends := []string{"Road", "Street", "Avenue", "Close", "Drive", "Lane", "Way", "Crescent", "Grove", "Terrace", "Gardens", "Court"}
	uprn := uint64(100_000_000_000)
	for made, town := 0, 0; made < size; town++ {
		name := strings.ToUpper(syllables(dice, 1)[:1]) + syllables(dice, 2) + []string{"ton", "by", "ham", "ford", "ley"}[dice.IntN(5)]
		centre := geo.Point{Lat: 50.5 + 5*dice.Float64(), Lon: -3.5 + 4*dice.Float64()}
		for s := 0; s < 140 && made < size; s++ {
			street := ""
			if s < 6 {
				street = common[dice.IntN(len(common))]
			} else {
				word := syllables(dice, 1+dice.IntN(3))
				street = strings.ToUpper(word[:1]) + word[1:] + " " + ends[dice.IntN(len(ends))]
			}
			at := geo.Point{Lat: centre.Lat + 0.03*dice.NormFloat64(), Lon: centre.Lon + 0.05*dice.NormFloat64()}
			code := fmt.Sprintf("Z%c%d %d%c%c", 'A'+town%26, 1+town/26%99, 1+s/40, "ABDEFGHJLN"[s%10], "PQRSTUWXYZ"[s/10%10])
			for h := 1; h <= 4+dice.IntN(28) && made < size; h++ {
				e := gazetteer.Entry{Kind: gazetteer.Address, House: strconv.Itoa(h), Street: street, Town: name, Postcode: code, UPRN: uprn,
					Point: geo.Point{Lat: at.Lat + float64(h)*0.0001, Lon: at.Lon + 0.0001*float64(h%2)}, Source: "invented"}
				if dice.IntN(12) == 0 {
					e.House = strings.ToUpper(syllables(dice, 2)) + " Cottage"
				}
				if err := b.Add(e); err != nil {
					t.Fatal(err)
				}
				uprn++
				made++
			}
		}
	}
	start := time.Now()
	book, err := b.Build(context.Background(), func(name string) { t.Logf("%6.1f s %s", time.Since(start).Seconds(), name) })
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func syllables(dice *rand.Rand, n int) string {
	first := []string{"b", "br", "c", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "th", "t", "w", "wh"}
	vowel := []string{"a", "e", "i", "o", "u", "ea", "oo", "ai", "ou"}
	last := []string{"", "n", "r", "l", "ck", "ng", "rd", "st", "ll", "m", "x"}
	var w strings.Builder
	for range n {
		w.WriteString(first[dice.IntN(len(first))] + vowel[dice.IntN(len(vowel))] + last[dice.IntN(len(last))])
	}
	return w.String()
}

// spent is the processor time of this thread, so that a busy machine does not blur
// the figures.
func spent() time.Duration {
	var at unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &at); err != nil {
		return 0
	}
	return time.Duration(at.Nano())
}

// TestAtScale measures a book of the size in BLUELAMP_SCALE, typing addresses
// letter by letter, some misspelt. It prints figures and judges nothing: how long
// things take depends on the machine.
func TestAtScale(t *testing.T) {
	size, _ := strconv.Atoi(os.Getenv("BLUELAMP_SCALE"))
	if size == 0 {
		t.Skip("set BLUELAMP_SCALE to a count of addresses to measure")
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	book := country(t, size)
	runtime.GC()
	runtime.ReadMemStats(&after)
	t.Logf("%d entries %v: %d MB of columns, %.0f bytes an entry; heap grew by %d MB", book.Len(), book.Counts(),
		book.Bytes()>>20, float64(book.Bytes())/float64(book.Len()), (after.HeapAlloc-before.HeapAlloc)>>20)
	start := time.Now()
	dir := t.TempDir()
	if err := book.Save(dir); err != nil {
		t.Fatal(err)
	}
	t.Logf("saved in %.1f s", time.Since(start).Seconds())
	start = time.Now()
	if _, err := gazetteer.Open(dir); err != nil {
		t.Fatal(err)
	}
	t.Logf("opened in %.1f s", time.Since(start).Seconds())
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	near := book.Entry(book.Len() / 2).Point
	dice := rand.New(rand.NewPCG(3, 3))
	var whole, letters, wrong []time.Duration
	slowest := map[time.Duration]string{}
	ask := func(list *[]time.Duration, text string) []gazetteer.Found {
		start := spent()
		found := book.Search(context.Background(), text, gazetteer.Options{Near: &near})
		took := spent() - start
		*list = append(*list, took)
		slowest[took] = text
		return found
	}
	right := 0
	for range 1500 {
		e := book.Entry(dice.IntN(book.Len()))
		text := strings.ToLower(e.Text())
		for _, f := range ask(&whole, text)[:] {
			if f.Entry.ID == e.ID {
				right++
				break
			}
		}
		ask(&letters, text[:1+dice.IntN(len(text))])
		if len(e.Street) > 6 {
			ask(&wrong, misspell(dice, strings.ToLower(e.Street))+" "+e.Town)
		}
	}
	t.Logf("found by their own text: %d of 1500", right)
	for name, list := range map[string][]time.Duration{"whole": whole, "half typed": letters, "misspelt": wrong} {
		slices.Sort(list)
		t.Logf("%-10s p50 %v p99 %v max %v", name, list[len(list)/2], list[len(list)*99/100], list[len(list)-1])
	}
	var times []time.Duration
	for d := range slowest {
		times = append(times, d)
	}
	slices.Sort(times)
	for _, d := range times[max(0, len(times)-8):] {
		t.Logf("%v %q", d, slowest[d])
	}
}
