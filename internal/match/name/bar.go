package name

// bar is the rank that a name must reach to be among so many best: it rises as
// better names are found. Ranks are counted in steps, so it errs on the low side.
type bar struct {
	limit int
	best  int // names at or above the step
	step  int
	names [barSteps]int32
}

// barSteps covers ranks from 0 to above 1.5, the most that a weight and the credit
// for frequency make.
const (
	barSteps   = 512
	stepsToOne = 320
)

func (b *bar) clear(limit int) { *b = bar{limit: limit} }

// pass counts a name that was found.
func (b *bar) pass(rank float64) {
	step := min(int(rank*stepsToOne), barSteps-1)
	b.names[step]++
	if step >= b.step {
		b.best++
	}
	for b.best-int(b.names[b.step]) >= b.limit {
		b.best -= int(b.names[b.step])
		b.step++
	}
}

// least is the rank below which a name cannot be among the best any more.
func (b *bar) least() float64 { return float64(b.step) / stepsToOne }
