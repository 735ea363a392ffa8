package historybench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
	"bluelamp/internal/journal/sqlitekeys"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
)

// How many people come in, and how many with one writer, which takes longer.
const (
	people = 50_000
	alone  = 2_000
	force  = "northshire"
)

// Run prints
//
//	figure import_people_per_second 9000 rows/s
//	figure import_people_cpu 190.00 µs/row
//	figure import_people_check_per_second 300000 rows/s
//	figure import_people_one_writer_per_second 700 rows/s
//
// Journal and keys are in files of their own in a folder that it makes inside dir
// and removes afterwards. Tables are not part of it.
func Run(ctx context.Context, dir string, w io.Writer) error { return run(ctx, dir, w, people, alone) }

func run(ctx context.Context, dir string, w io.Writer, people, alone int) (err error) {
	dir, err = os.MkdirTemp(dir, "historybench")
	if err != nil {
		return fmt.Errorf("bench import: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	many, err := measure(ctx, filepath.Join(dir, "many"), people, 0)
	if err != nil {
		return fmt.Errorf("bench import: %w", err)
	}
	one, err := measure(ctx, filepath.Join(dir, "one"), alone, 1)
	if err != nil {
		return fmt.Errorf("bench import with one writer: %w", err)
	}
	_, err = fmt.Fprintf(w, "figure import_people_per_second %.0f rows/s\nfigure import_people_cpu %.2f µs/row\n"+
		"figure import_people_check_per_second %.0f rows/s\nfigure import_people_one_writer_per_second %.0f rows/s\n",
		many.rate, many.cpu, many.check, one.rate)
	return err
}

// measured is what one file took: rows a second, and µs of processor a row.
type measured struct{ rate, cpu, check float64 }

func measure(ctx context.Context, dir string, n, writers int) (m measured, err error) {
	store, err := sqlitejournal.Open(ctx, filepath.Join(dir, "journal.db"), sqlitejournal.Options{})
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	keys, err := sqlitekeys.Open(ctx, filepath.Join(dir, "keys.db"), sqlitekeys.Options{})
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, keys.Close()) }()
	catalogue, err := journal.NewCatalogue(history.Catalogue(), person.Catalogue())
	if err != nil {
		return m, err
	}
	engine, err := historyimport.New(ctx, historyimport.Options{
		Dir: filepath.Join(dir, "imports"), Journal: store, Codec: journal.NewCodec(catalogue, keys), Zone: time.UTC, Now: time.Now,
		Policy: func(string) *policy.Pack { return &policy.Pack{} }, Writers: writers,
		Number: func(raw string) (string, bool) { return "+44" + strings.TrimPrefix(raw, "0"), true },
	})
	if err != nil {
		return m, err
	}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() { done <- engine.Run(ctx) }()
	defer func() { cancel(); err = errors.Join(err, <-done) }()
	return through(ctx, engine, n)
}

// through brings a file, checks it and takes it in.
func through(ctx context.Context, engine *historyimport.Engine, n int) (m measured, err error) {
	ask := command.Ask{Force: force, Actor: "operator"}
	i, err := engine.Bring(ctx, historyimport.Bringing{Ask: ask, By: "bench", Kind: history.People, Source: "bench", File: "people.csv"}, invented(n))
	if err != nil {
		return m, err
	}
	began := time.Now()
	if _, err := engine.Check(force, i.ID); err != nil {
		return m, err
	}
	if _, err := rests(ctx, engine, i.ID); err != nil {
		return m, err
	}
	m.check = float64(n) / time.Since(began).Seconds()
	began, spent := time.Now(), processor()
	if _, err := engine.Start(ctx, ask, "bench", i.ID); err != nil {
		return m, err
	}
	if i, err = rests(ctx, engine, i.ID); err != nil {
		return m, err
	}
	m.rate = float64(n) / time.Since(began).Seconds()
	m.cpu = float64((processor() - spent).Microseconds()) / float64(n)
	if i.Done.Taken != n {
		return m, fmt.Errorf("%d of %d people came in: %s", i.Done.Taken, n, i.Failure)
	}
	return m, nil
}

// rests waits until nothing is done to the import.
func rests(ctx context.Context, engine *historyimport.Engine, id string) (historyimport.Import, error) {
	for {
		i, err := engine.Import(force, id)
		if err != nil || i.Work == "" {
			return i, err
		}
		select {
		case <-ctx.Done():
			return i, ctx.Err()
		case <-time.After(2 * time.Millisecond):
		}
	}
}

// invented is a file of people who do not exist.
func invented(n int) io.Reader {
	from, to := io.Pipe()
	go func() {
		_, err := fmt.Fprintln(to, "Nominal ID,Forename,Surname,Date of birth,Sex,Mobile,House number,Street,Town,Postcode")
		for i := 0; i < n && err == nil; i++ {
			_, err = fmt.Fprintf(to, "N%08d,Ann%d,Example%d,%04d-%02d-%02d,f,07700%06d,%d,Mill Lane,Eastbridge,LS%d %dAA\n",
				i, i%500, i%20_000, 1940+i%70, 1+i%12, 1+i%28, 900_000+i%1000, 1+i%200, 1+i%29, i%10)
		}
		to.CloseWithError(err)
	}()
	return from
}

// processor is the time that this process has had a processor.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
