package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"bluelamp/internal/match/evaluate"
)

type matchCommand struct {
	Evaluate evaluateCommand `cmd:"" help:"Try the matching on a CSV file of people, or two to link, and count what was right."`
}

type evaluateCommand struct {
	Files   []string `arg:"" name:"file" help:"One CSV file to find people in it twice, or two: who of the second is in the first?"`
	Truth   string   `required:"" help:"Column that says who is who; for two files that call it differently, both, as in person_id,truth. Rows with the same value are one person, an empty value is nobody else."`
	Without []string `help:"Columns to leave out, to see what is possible without them."`
	JSON    bool     `name:"json" help:"Print the report as JSON."`
}

// Run implements the command.
func (c *evaluateCommand) Run(ctx context.Context) error { return c.evaluate(ctx, os.Stdout) }

func (c *evaluateCommand) evaluate(ctx context.Context, w io.Writer) error {
	files, names, closeAll, err := openFiles(c.Files)
	if err != nil {
		return err
	}
	defer closeAll()
	report, err := evaluate.Run(ctx, files, evaluate.Options{Truth: c.Truth, Without: c.Without, Names: names})
	if err != nil {
		return err
	}
	if c.JSON {
		lines := json.NewEncoder(w)
		lines.SetIndent("", "  ")
		return lines.Encode(report)
	}
	return printReport(w, names, report)
}

// openFiles opens at most one file more than can be evaluated, so that the
// refusal counts them without opening hundreds.
func openFiles(paths []string) (files []io.Reader, names []string, closeAll func(), err error) {
	closeAll = func() {
		for _, f := range files {
			_ = f.(io.Closer).Close() // only read from
		}
	}
	if len(paths) > 2 {
		return nil, nil, closeAll, evaluate.ErrFiles.With(len(paths))
	}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			closeAll()
			return nil, nil, closeAll, fmt.Errorf("open a file of people: %w", err)
		}
		files, names = append(files, f), append(names, filepath.Base(path))
	}
	return files, names, closeAll, nil
}

func printReport(w io.Writer, names []string, r evaluate.Report) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, name := range names {
		fmt.Fprintf(out, "%s\t%d rows\n", name, r.Rows[i])
	}
	fmt.Fprintf(out, "compared\t%s\n", strings.Join(r.Columns, ", "))
	fmt.Fprintf(out, "weights\t%s\n\n", r.Model)
	printOutcome(out, r)
	if len(names) == 2 {
		if r.Strangers > 0 {
			fmt.Fprintf(out, "strangers\t%d, of whom %.1f %% were linked to somebody\n", r.Strangers, 100*r.Misled)
		}
		fmt.Fprintf(out, "right person first\t%.1f %%\n", 100*r.Top1)
		fmt.Fprintf(out, "among the first five\t%.1f %%\n", 100*r.Top5)
	}
	printBins(out, r.Bins)
	return out.Flush()
}

func printOutcome(out io.Writer, r evaluate.Report) {
	fmt.Fprintf(out, "one setting for all: a pair is one person from a share of\t%.2f\n", r.Threshold)
	fmt.Fprintf(out, "precision\t%.4f\n", r.Outcome.Precision)
	fmt.Fprintf(out, "recall\t%.4f\n", r.Outcome.Recall)
	fmt.Fprintf(out, "F1\t%.4f\n", r.Outcome.F1)
	fmt.Fprintf(out, "true pairs\t%d: %d found, %d missed (%d of them never compared)\n",
		r.TruePairs, r.Outcome.Right, r.Outcome.Missed, r.Unreachable)
	fmt.Fprintf(out, "wrong pairs\t%d\n", r.Outcome.Wrong)
	fmt.Fprintf(out, "pairs compared\t%d\n", r.Compared)
	fmt.Fprintf(out, "for comparison, the best share for this file would have been\t%.2f with F1 %.4f\n", r.BestAt, r.Best.F1)
}

// printBins says how far a stated share can be believed: of answers that state
// 90 per cent, 90 in 100 should be right.
func printBins(out io.Writer, bins []evaluate.Bin) {
	fmt.Fprintf(out, "\nshare stated\tanswers\tstated, on average\tright\n")
	for _, b := range bins {
		if b.Answers > 0 {
			fmt.Fprintf(out, "%.2f to %.2f\t%d\t%.1f %%\t%.1f %%\n", b.From, b.To, b.Answers, 100*b.Stated, 100*b.Right)
		}
	}
}
