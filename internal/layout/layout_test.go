package layout

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "bluelamp"

// The tree is walked here, not by `go list` in a subprocess: a cached test
// result would otherwise hide a violation.
func TestTreeObeysTheLawOfImports(t *testing.T) {
	seen := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "testdata" {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		seen++
		checkFile(t, path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 50 {
		t.Fatalf("walked only %d files: the walk is broken", seen)
	}
}

func checkFile(t *testing.T, path string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return
	}
	pkg := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), "../")
	floor, _ := Place(pkg)
	for _, spec := range file.Imports {
		target, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if to, ours := strings.CutPrefix(target, module+"/internal/"); ours {
			if ok, cure := Allowed(pkg, to); !ok {
				t.Errorf("%s imports internal/%s: %s", path, to, cure)
			}
			continue
		}
		if floor != Room {
			continue
		}
		if strings.Contains(strings.Split(target, "/")[0], ".") {
			t.Errorf("%s imports %s: a room uses nothing but the standard library and the ground", path, target)
		} else if !Pure(target) {
			t.Errorf("%s imports %s: a room reads no clock, disk, network or dice; take the value as an argument", path, target)
		}
	}
	if floor == Room {
		for _, call := range clockReads(file) {
			t.Errorf("%s calls %s: time is handed in", path, call)
		}
	}
}

func clockReads(file *ast.File) []string {
	var found []string
	ast.Inspect(file, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		pkg, ok := sel.X.(*ast.Ident)
		if !ok || pkg.Name != "time" {
			return true
		}
		switch sel.Sel.Name {
		case "Now", "Since", "Until", "After", "AfterFunc", "NewTimer", "NewTicker", "Sleep", "Tick":
			found = append(found, "time."+sel.Sel.Name)
		}
		return true
	})
	return found
}

func TestAllowed(t *testing.T) {
	cases := []struct {
		from, to string
		want     bool
	}{
		{"incident", "journal", true},
		{"incident", "contact", true},
		{"contact", "incident", false},
		{"incident", "view", false},
		{"incident", "policy/policyfile", false},
		{"command", "incident", false},
		{"command", "journal/sqlitejournal", true},
		{"journal", "command", false},
		{"journal/sqlitejournal", "journal", true},
		{"incident/incidentviews", "contact", true},
		{"incident/incidentviews", "contact/contactviews", false},
		{"incident/incidentapi", "incident/incidentviews", true},
		{"incident/incidentapi", "contact/contactviews", false},
		{"incident/incidentapi", "httpserver", true},
		{"channels/phone", "telephony", true},
		{"channels/phone", "app", false},
		{"app", "channels/phone", true},
		{"nowhere", "journal", false},
		{"incident/oddname", "journal", false},
	}
	for _, c := range cases {
		if got, _ := Allowed(c.from, c.to); got != c.want {
			t.Errorf("Allowed(%s, %s) = %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

func TestClockReadsAreSeen(t *testing.T) {
	src := "package x\nimport \"time\"\nfunc f() time.Time { return time.Now() }\n"
	file, err := parser.ParseFile(token.NewFileSet(), "x.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got := clockReads(file); len(got) != 1 || got[0] != "time.Now" {
		t.Errorf("clockReads = %v", got)
	}
}

func TestPure(t *testing.T) {
	for std, want := range map[string]bool{"time": true, "strings": true, "os": false, "net/http": false, "math": true, "math/rand/v2": false} {
		if Pure(std) != want {
			t.Errorf("Pure(%s) = %v", std, !want)
		}
	}
}
