package evaluate

// Report is what a trial found.
type Report struct {
	Rows        []int    `json:"rows"`        // of each file
	Columns     []string `json:"columns"`     // read as part of a description, with their meaning
	Compared    int      `json:"compared"`    // pairs of rows compared
	TruePairs   int      `json:"truePairs"`   // one file: pairs of rows of one person; two files: rows whose person is in the first
	Unreachable int      `json:"unreachable"` // true pairs never compared; they count as missed
	Threshold   float64  `json:"threshold"`   // the share from which a pair counts as one person
	Outcome     Outcome  `json:"outcome"`     // at the threshold
	Best        Outcome  `json:"best"`        // at the threshold that would have been best, known only with the truth
	BestAt      float64  `json:"bestAt"`
	Strangers   int      `json:"strangers"` // two files: rows of people who are not in the first
	Misled      float64  `json:"misled"`    // share of the strangers that were linked to somebody
	Top1        float64  `json:"top1"`      // two files: share of known people who come first
	Top5        float64  `json:"top5"`      // and among the first five
	Bins        []Bin    `json:"bins"`
	Model       string   `json:"model"` // version of the weights that were learned
}

// Outcome counts decisions. Precision, recall and F1 lie between 0 and 1.
type Outcome struct {
	Right, Wrong, Missed  int
	Precision, Recall, F1 float64
}

func outcome(right, wrong, missed int) Outcome {
	o := Outcome{Right: right, Wrong: wrong, Missed: missed}
	if right > 0 {
		o.Precision = float64(right) / float64(right+wrong)
		o.Recall = float64(right) / float64(right+missed)
		o.F1 = 2 * float64(right) / float64(2*right+wrong+missed)
	}
	return o
}

// Bin compares what was stated with what proved right, for all answers whose
// stated share lies in [From, To).
type Bin struct {
	From, To float64
	Answers  int
	Stated   float64 // mean share stated
	Right    float64 // share that proved right
}

// binEdges part the shares, finer where decisions are taken.
var binEdges = []float64{0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0000001}

// answer is one stated share and whether it proved right.
type answer struct {
	share float64
	right bool
}

func calibration(answers []answer) []Bin {
	bins := make([]Bin, len(binEdges)-1)
	for i := range bins {
		bins[i].From, bins[i].To = binEdges[i], min(binEdges[i+1], 1)
	}
	for _, a := range answers {
		for i := range bins {
			if a.share >= binEdges[i] && a.share < binEdges[i+1] {
				bins[i].Answers++
				bins[i].Stated += a.share
				if a.right {
					bins[i].Right++
				}
			}
		}
	}
	for i := range bins {
		if n := float64(bins[i].Answers); n > 0 {
			bins[i].Stated /= n
			bins[i].Right /= n
		}
	}
	return bins
}
