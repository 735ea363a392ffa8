package linkagebench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"bluelamp/internal/match/evaluate"
)

// set is one public set. Peer is the best F1 of another tool, measured or
// published, 0 where there is none.
type set struct {
	name, truth    string
	files          []string
	without        []string
	born           []string // columns of the date of birth, for the exact comparison
	goal, peer     float64
	peerWithoutRun string // which tool that was
}

func sets() []set {
	febrl3, febrl4 := []string{"febrl/dataset3.csv"}, []string{"febrl/dataset4a.csv", "febrl/dataset4b.csv"}
	dob := []string{"date_of_birth"}
	return []set{
		{"febrl4", "rec_id", febrl4, nil, dob, .9999, .9998, "Splink, published"},
		{"febrl4-no-ssn", "rec_id", febrl4, []string{"soc_sec_id"}, dob, .9995, .9976, "Splink"},
		{"febrl4-name-address", "rec_id", febrl4, []string{"soc_sec_id", "date_of_birth"}, nil, .998, .9839, "Splink"},
		{"febrl3", "rec_id", febrl3, nil, dob, .9997, .9994, "recordlinkage ECM"},
		{"febrl3-no-ssn", "rec_id", febrl3, []string{"soc_sec_id"}, dob, .998, .9930, "Splink"},
		{"fake-1000", "cluster", []string{"splink/fake_1000.csv"}, nil, []string{"dob"}, .945, .9092, "Splink, all pairs"},
		{"rldata-500", "identity", []string{"rldata/RLdata500.csv"}, nil, []string{"by", "bm", "bd"}, 0, 0, ""},
		{"calls-5k", "person_id/truth", []string{"calls/5k/records.csv", "calls/5k/queries.csv"}, nil, []string{"dob"}, .97, 0, ""},
	}
}

// Run tries every set below folder, the shared data beside the repository, and
// says so where it is missing.
func Run(ctx context.Context, folder string, w io.Writer) error {
	for _, s := range sets() {
		if err := ctx.Err(); err != nil {
			return err
		}
		pages, err := s.read(folder)
		if errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(w, "# %s is not measured: its data is not in %s (set BLUELAMP_DATA)\n", s.name, folder)
			continue
		}
		if err != nil {
			return err
		}
		if err := s.try(ctx, pages, w); err != nil {
			return fmt.Errorf("bench linkage %s: %w", s.name, err)
		}
	}
	return nil
}

// Folder is where the shared data is: BLUELAMP_DATA, or beside the repository.
func Folder() string {
	if named := os.Getenv("BLUELAMP_DATA"); named != "" {
		return named
	}
	return filepath.Join("..", "shared", "data")
}

func (s set) read(folder string) ([][]byte, error) {
	var pages [][]byte
	for _, file := range s.files {
		page, err := os.ReadFile(filepath.Join(folder, "linkage", filepath.FromSlash(file)))
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}

func (s set) try(ctx context.Context, pages [][]byte, w io.Writer) error {
	var files []io.Reader
	for _, page := range pages {
		files = append(files, bytes.NewReader(page))
	}
	r, err := evaluate.Run(ctx, files, evaluate.Options{Truth: s.truth, Without: s.without, Names: s.files})
	if err != nil {
		return err
	}
	figure := func(what string, value float64, unit string) {
		fmt.Fprintf(w, "figure linkage.%s.%s %.4f %s\n", s.name, what, value, unit)
	}
	figure("f1", r.Outcome.F1, "share")
	figure("precision", r.Outcome.Precision, "share")
	figure("recall", r.Outcome.Recall, "share")
	exact, err := s.exact(pages)
	if err != nil {
		return err
	}
	figure("exact-match-f1", exact, "share")
	if s.goal > 0 {
		figure("goal", s.goal, "share")
	}
	if s.peer > 0 {
		fmt.Fprintf(w, "figure linkage.%s.peer-f1 %.4f share (%s; not run here)\n", s.name, s.peer, s.peerWithoutRun)
	}
	if len(pages) == 2 && r.Strangers > 0 {
		figure("strangers-linked", r.Misled, "share")
		figure("right-first", r.Top1, "share")
		figure("right-in-five", r.Top5, "share")
	}
	for _, b := range r.Bins {
		if b.Answers >= 30 {
			fmt.Fprintf(w, "figure linkage.%s.stated-%.2f-is-right %.4f share (%d answers, mean stated %.4f)\n", s.name, b.From, b.Right, b.Answers, b.Stated)
		}
	}
	return nil
}

// key is what the exact comparison goes by: all names and the date of birth,
// letter by letter but for capitals. "" where one of them is missing.
func (s set) key(row map[string]string) string {
	var parts []string
	for _, columns := range [][]string{{"given_name", "first_name", "fname_c1"}, {"surname", "last_name", "lname_c1"}} {
		for _, column := range columns {
			if value := row[column]; value != "" {
				parts = append(parts, strings.ToLower(value))
			}
		}
	}
	for _, column := range s.born {
		if row[column] == "" {
			return ""
		}
		parts = append(parts, row[column])
	}
	if len(parts) < 2+len(s.born) {
		return ""
	}
	return strings.Join(parts, "|")
}
