package whole

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// What all tests share: a folder with the program and a data folder that holds
// the demonstration's invented day and is copied for each test. Both are made
// when the first test wants them.
var (
	workshop string
	built    = sync.OnceValue(build)
	filled   = sync.OnceValue(fill)
)

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "bluelamp-whole-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	workshop = dir
	code := m.Run()
	if err := os.RemoveAll(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

func binary() string { return filepath.Join(workshop, "bluelamp") }

// build compiles the program.
func build() error {
	if err := touch(); err != nil {
		return err
	}
	out, err := exec.Command("go", "build", "-o", binary(), "../../cmd/bluelamp").CombinedOutput()
	if err != nil {
		return fmt.Errorf("build the program: %w\n%s", err, out)
	}
	return nil
}

// touch looks at every source of the program. The go command remembers which
// files a test has looked at; without this it would call a result "(cached)"
// although the program, which is not imported here, has changed.
func touch() error {
	for _, root := range []string{"cmd", "internal", "policies", "web/console/dist", "test/sip", "go.mod", "go.sum"} {
		err := filepath.WalkDir(filepath.Join("../..", root), func(path string, _ fs.DirEntry, err error) error {
			if err == nil {
				_, err = os.Stat(path)
			}
			if errors.Is(err, fs.ErrNotExist) { // not built yet, or removed meanwhile
				return nil
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("look at the sources: %w", err)
		}
	}
	return nil
}

// fill makes the data folder that tests copy, by letting the program do it.
func fill() error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	p, err := newProgram(filepath.Join(workshop, "filled"), nil)
	if err != nil {
		return err
	}
	if err := p.launch(ctx); err != nil {
		return err
	}
	return p.end()
}
