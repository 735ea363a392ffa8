package name_test

import (
	"bufio"
	"os"
	"path/filepath"
	"testing"

	"bluelamp/internal/match/name"
)

// surnames is the dictionary of the census surnames, 88,799 of them.
func surnames(b testing.TB) *name.Dictionary {
	b.Helper()
	root := os.Getenv("BLUELAMP_DATA")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(root, "linkage", "names", "us1990_last.txt"))
	if err != nil {
		b.Skipf("the linkage data is not there (set BLUELAMP_DATA): %v", err)
	}
	defer func() { _ = f.Close() }()
	d := &name.Dictionary{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		d.Add(name.Fold(lines.Text()))
	}
	d.Settle()
	return d
}

var heard = []string{"smith", "couper", "mckay", "kowalski", "hussein", "featherstonehaugh", "lee", "thomson", "brown", "okonkwo"}

func BenchmarkExpand(b *testing.B) {
	d := surnames(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Expand(heard[i%len(heard)], 64)
	}
}

func BenchmarkPrefix(b *testing.B) {
	d := surnames(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Prefix(heard[i%len(heard)][:2], 10)
	}
}

func BenchmarkJaroWinkler(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		name.JaroWinkler("mackenzie", "mckinsey")
	}
}

func BenchmarkSameNickname(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		name.SameNickname("katherine", "kathy")
	}
}
