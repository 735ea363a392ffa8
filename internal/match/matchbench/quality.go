package matchbench

import (
	"cmp"
	"context"
	"math"
	"math/rand/v2"
	"slices"

	"bluelamp/internal/match"
	"bluelamp/internal/match/callstream"
	"bluelamp/internal/match/index"
)

// threshold is fixed beforehand: a caller is suggested who is likelier than not.
const threshold = 0.5

// followed is how far down the list a caller is looked for.
const followed = 1000

// prompt is what one call was answered with.
type prompt struct {
	share float64 // of the first candidate
	right bool    // the first is the caller
	known bool    // the caller is on file
	from  string  // origin of the caller's name
}

// outcome counts the answers of a stream of calls.
type outcome struct {
	prompts                 []prompt
	known, first, five, any int
	stated, right, bins     [10]float64 // by tenth of the stated share
}

func (b *bench) quality(ctx context.Context) error {
	o, err := b.answer(ctx)
	if err != nil {
		return err
	}
	o.print(b, "")
	return nil
}

// learn moves the weights to the file by another series of calls, without their
// truth, and measures again.
func (b *bench) learn(ctx context.Context) error {
	var queries []index.Query
	for _, c := range calls(b.world, learned, b.options.Calls) {
		queries = append(queries, index.Query{Record: c.Record, Today: today})
	}
	lesson, err := b.index.Lesson(ctx, queries, rand.New(rand.NewPCG(b.options.Seed, 1)))
	if err != nil {
		return err
	}
	m, err := lesson.Learn(ctx, match.Default(), "bench")
	if err != nil {
		return err
	}
	b.index.SetModel(m)
	o, err := b.answer(ctx)
	if err != nil {
		return err
	}
	o.print(b, "learned.")
	o.printOrigins(b)
	return nil
}

func (b *bench) answer(ctx context.Context) (*outcome, error) {
	o := &outcome{}
	for _, c := range b.calls {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		o.count(c, b.index.Search(index.Query{Record: c.Record, Today: today}, followed))
	}
	return o, nil
}

func (o *outcome) count(c call, a index.Answer) {
	at := slices.IndexFunc(a.Candidates, func(one index.Candidate) bool { return one.Person == c.truth })
	p := prompt{known: c.truth != 0, right: at == 0, from: c.origin}
	if len(a.Candidates) > 0 {
		p.share = a.Candidates[0].Share
	}
	o.prompts = append(o.prompts, p)
	for i, one := range a.Candidates[:min(listed, len(a.Candidates))] {
		bin := min(9, int(one.Share*10))
		o.bins[bin]++
		o.stated[bin] += one.Share
		if i == at {
			o.right[bin]++
		}
	}
	if !p.known {
		return
	}
	o.known++
	if at >= 0 {
		o.any++
	}
	if at >= 0 && at < listed {
		o.five++
	}
	if at == 0 {
		o.first++
	}
}

func (o *outcome) print(b *bench, of string) {
	right, wrong, strangers := o.at(threshold)
	precision, recall := right/math.Max(1, right+wrong), right/float64(o.known)
	b.figure(of+"f1", 2*precision*recall/math.Max(1e-9, precision+recall), "share")
	b.figure(of+"precision", precision, "share")
	b.figure(of+"recall", recall, "share")
	b.figure(of+"strangers-linked", strangers/float64(len(o.prompts)-o.known), "share")
	b.figure(of+"right-first", float64(o.first)/float64(o.known), "share")
	b.figure(of+"right-in-five", float64(o.five)/float64(o.known), "share")
	b.figure(of+"right-retrieved", float64(o.any)/float64(o.known), "share")
	b.figure(of+"recall.one-false-in-100-calls", o.recallAt(.01), "share")
	b.figure(of+"calibration.error", o.calibration(), "share")
}

// printOrigins gives recall by the origin of names: English sound rules serve
// other names worse, and nobody should be known less well for a name.
func (o *outcome) printOrigins(b *bench) {
	for _, origin := range callstream.Origins() {
		known, right := 0, 0
		for _, p := range o.prompts {
			if p.from != origin {
				continue
			}
			if known++; p.right && p.share >= threshold {
				right++
			}
		}
		if known > 0 {
			b.figure("learned.recall.names-"+origin, float64(right)/float64(known), "share")
		}
	}
}

// at counts the prompts at a threshold: right, wrong, and of the wrong those to
// people who are not on file.
func (o *outcome) at(threshold float64) (right, wrong, strangers float64) {
	for _, p := range o.prompts {
		switch {
		case p.share < threshold:
		case p.right:
			right++
		default:
			wrong++
			if !p.known {
				strangers++
			}
		}
	}
	return right, wrong, strangers
}

// recallAt is the share of callers on file who are prompted rightly when the
// threshold is set so that so many of all calls bring a wrong prompt.
func (o *outcome) recallAt(falseShare float64) float64 {
	sorted := slices.Clone(o.prompts)
	slices.SortFunc(sorted, func(a, b prompt) int { return cmp.Compare(b.share, a.share) })
	right, wrong := 0.0, 0.0
	for _, p := range sorted {
		if p.right {
			right++
		} else if wrong++; wrong > falseShare*float64(len(sorted)) {
			break
		}
	}
	return right / float64(o.known)
}

// calibration is the mean distance, over the candidates shown, between the share
// stated and the share that was right, by tenths. Shares below a tenth, of which
// there are most and which nobody reads, are left out.
func (o *outcome) calibration() float64 {
	sum, n := 0.0, 0.0
	for bin := 1; bin < len(o.bins); bin++ {
		sum += math.Abs(o.stated[bin] - o.right[bin])
		n += o.bins[bin]
	}
	return sum / math.Max(1, n)
}
