package matchbench

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"runtime/pprof"
	"slices"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/match/callstream"
	"bluelamp/internal/match/index"
)

func TestTry(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("N"))
	if n == 0 {
		t.Skip()
	}
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	w, _ := callstream.New(callstream.Options{Seed: uint64(seed), People: n})
	var m0, m1 runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m0)
	gen := time.Now()
	for range entries(w) {
	}
	gt := time.Since(gen)
	x := index.New(match.Default(), index.Options{Compared: envInt("K"), Looked: envInt("L"), Names: envInt("NAMES")})
	began := time.Now()
	x.Load(entries(w))
	took := time.Since(began)
	runtime.GC()
	runtime.ReadMemStats(&m1)
	p, r := x.Size()
	fmt.Printf("people %d records %d generate %v load+generate %v heap %d MB = %.0f B/record\n", p, r, gt, took, (m1.HeapAlloc-m0.HeapAlloc)>>20, float64(m1.HeapAlloc-m0.HeapAlloc)/float64(r))
	cs := calls(w, 1, 4000)
	if os.Getenv("LEARN") != "" {
		var qs []index.Query
		for _, c := range calls(w, 2, 4000) {
			qs = append(qs, index.Query{Record: c.Record, Today: 20454})
		}
		l, err := x.Lesson(t.Context(), qs, rand.New(rand.NewPCG(1, 2)))
		if err != nil {
			t.Fatal(err)
		}
		m, err := l.Learn(t.Context(), match.Default(), "test")
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("learned from", len(l.Counted), len(l.Random), m.Tables().Expected)
		x.SetModel(m)
	}
	if f := os.Getenv("PROF"); f != "" {
		o, _ := os.Create(f)
		_ = pprof.StartCPUProfile(o)
		defer pprof.StopCPUProfile()
	}
	ref := reference()
	c0 := cpu()
	var times []time.Duration
	var tp, fp, fn, top1, top5, retr, rep, strangers, linked int
	bins := [10][2]float64{}
	miss := map[string]int{}
	all := map[string]int{}
	cons := []int{}
	for _, c := range cs {
		at := time.Now()
		a := x.Search(index.Query{Record: c.Record, Today: 20454}, 5)
		times = append(times, time.Since(at))
		cons = append(cons, a.Looked)
		best, share := index.PersonID(0), 0.0
		if len(a.Candidates) > 0 {
			best, share = a.Candidates[0].Person, a.Candidates[0].Share
		}
		for _, cd := range a.Candidates {
			b := min(9, int(cd.Share*10))
			bins[b][0]++
			if cd.Person == c.truth {
				bins[b][1]++
			}
		}
		link := share >= .5
		if c.truth == 0 {
			strangers++
			if link {
				linked++
				fp++
				miss["FP "+strings.Join(strings.Split(c.kind, "/")[:2], "/")]++
			}
			continue
		}
		rep++
		parts := strings.Split(c.kind, "/")
		for _, k := range []string{parts[1], parts[1] + "/" + parts[2], parts[3]} {
			all[k]++
		}
		switch {
		case link && best == c.truth:
			tp++
		case link:
			fp++
			fn++
			miss["WRONG "+parts[1]+"/"+parts[2]]++
		default:
			fn++
			miss["FN "+parts[1]+"/"+parts[2]]++
			miss["FNname "+parts[3]]++
		}
		in5 := slices.ContainsFunc(a.Candidates, func(d index.Candidate) bool { return d.Person == c.truth })
		if best == c.truth {
			top1++
		}
		if in5 {
			top5++
		} else {
			miss["NOT5 "+parts[1]+"/"+parts[2]]++
			if os.Getenv("SHOW") != "" {
				fmt.Printf("%s %+v\n", c.kind, c.Record)
				for _, id := range x.RecordsOf(c.truth) {
					_, rr, _ := x.Record(id)
					fmt.Printf("     is %+v\n", rr)
				}
			}
		}
		_ = retr
	}
	fmt.Printf("reference %v %v cpu per query %v\n", ref, reference(), (cpu()-c0)/time.Duration(len(cs)))
	slices.Sort(times)
	slices.Sort(cons)
	q := func(s float64) time.Duration { return times[int(s*float64(len(times)-1))] }
	fmt.Printf("p50 %v p90 %v p99 %v max %v; considered p50 %d p99 %d\n", q(.5), q(.9), q(.99), q(1), cons[len(cons)/2], cons[len(cons)*99/100])
	pr, rc := float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn)
	fmt.Printf("F1 %.4f P %.4f R %.4f strangers linked %.4f top1 %.4f top5 %.4f\n", 2*pr*rc/(pr+rc), pr, rc, float64(linked)/float64(strangers), float64(top1)/float64(rep), float64(top5)/float64(rep))
	var keys []string
	for k := range miss {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		f := strings.SplitN(k, " ", 2)
		fmt.Printf("  %-28s %4d of %d\n", k, miss[k], all[f[1]])
	}
	for i, b := range bins {
		fmt.Printf("  %.1f: n=%5.0f right %.3f\n", float64(i)/10, b[0], b[1]/math.Max(1, b[0]))
	}
}

func envInt(s string) int { n, _ := strconv.Atoi(os.Getenv(s)); return n }

func cpu() time.Duration {
	var r syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

var sink uint64

func reference() time.Duration {
	c := cpu()
	table := make([]uint64, 1<<20)
	h := uint64(1)
	for i := range 20_000_000 {
		h = h*6364136223846793005 + uint64(i)
		table[h>>44] += h
	}
	sink += table[5]
	return cpu() - c
}

func TestAgree(t *testing.T) {
	w, _ := callstream.New(callstream.Options{Seed: 3, People: 20000})
	phones := map[index.PersonID]map[string]bool{}
	for e := range entries(w) {
		if phones[e.Person] == nil {
			phones[e.Person] = map[string]bool{}
		}
		phones[e.Person][e.Phone] = true
	}
	same, agree, have := 0, 0, 0
	for _, c := range calls(w, 1, 4000) {
		if strings.HasPrefix(c.kind, "repeat/same") {
			same++
			if phones[c.truth][c.Phone] {
				agree++
			}
		}
	}
	for _, p := range phones {
		if len(p) > 1 || !p[""] {
			have++
		}
	}
	fmt.Println("same", same, "agree", float64(agree)/float64(same), "persons with phone", float64(have)/float64(len(phones)))
}
