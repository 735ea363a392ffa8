package whole

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hurried starts a demonstration whose policy has minutes where others have hours,
// and in which everything that is sampled is looked at, so that clocks can be seen
// to run out. A minute is the shortest time that a policy knows.
func hurried(t *testing.T, env ...string) *program {
	t.Helper()
	dir := t.TempDir()
	rewrite(t, dir, "national.yaml",
		"area: urban, stage: attend, minutes: 15, clock_start: received", "area: urban, stage: attend, minutes: 1, clock_start: graded",
		"warn_percent: 80", "warn_percent: 5",
		"acknowledge_minutes: 1440", "acknowledge_minutes: 1",
		"sample_percent: 10\n  call_back_tries", "sample_percent: 100\n  call_back_tries",
		"  holidays:\n", "  holidays:\n"+newHolidays(t),
	)
	rewrite(t, dir, "forces/northshire.yaml",
		"area: urban, stage: attend, minutes: 12", "area: urban, stage: attend, minutes: 1",
		"to: supervisor, after_minutes: 5", "to: supervisor, after_minutes: 1",
		"to: force-lead, after_minutes: 20", "to: force-lead, after_minutes: 2",
		"decide_within_hours: 20", "decide_within_hours: 1",
	)
	p := empty(t, append(env, "BLUELAMP_POLICIES_DIR="+dir)...)
	p.start(t)
	return p
}

// rewrite copies a policy file into a folder with words replaced, each of which
// stands in it once.
func rewrite(t *testing.T, dir, name string, words ...string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("../../policies", name))
	must(t, err)
	text := string(raw)
	for n := 0; n < len(words); n += 2 {
		if strings.Count(text, words[n]) != 1 {
			t.Fatalf("%s says %q %d times", name, words[n], strings.Count(text, words[n]))
		}
		text = strings.Replace(text, words[n], words[n+1], 1)
	}
	must(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700))
	must(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
}
