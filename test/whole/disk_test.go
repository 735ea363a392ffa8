package whole

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestFullDisk: writes are refused in plain words, reads go on, and with room
// again everything works as before.
func TestFullDisk(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("a small disk is mounted for this, which needs root")
	}
	p := prepare(t)
	disk := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk).CombinedOutput(); err != nil {
		t.Skipf("a small disk cannot be mounted here: %s", out)
	}
	t.Cleanup(func() {
		must(t, p.end())
		must(t, exec.Command("umount", disk).Run())
	})
	must(t, exec.Command("cp", "-Rp", p.dir, filepath.Join(disk, "data")).Run())
	p.dir = filepath.Join(disk, "data")
	p.start(t)
	hannah := p.signIn(t, handler)
	at := "/api/contacts/" + hannah.assessedContact()
	kept := text("kept")
	hannah.put(at+"/notes", sent{"text": kept})

	ballast := filepath.Join(disk, "ballast")
	fillUp(t, ballast)
	var refusal answer
	until(t, "a write is refused", func() bool { // what the database had taken in advance is used up first
		words := text(strings.Repeat("more and more ", 1000))
		if refusal = hannah.ask(request{method: http.MethodPut, path: at + "/notes", body: sent{"text": words}}); refusal.status < 300 {
			kept = words
		}
		return refusal.status >= 300
	})
	hannah.refused(request{method: http.MethodPut, path: at + "/notes", body: sent{"text": text(strings.Repeat("again ", 3000))}},
		http.StatusServiceUnavailable, "journal.full")
	var c contact
	hannah.get(at, &c)
	if c.Notes != kept {
		t.Errorf("the notes are %.60q, acknowledged was %.60q", c.Notes, kept)
	}
	hannah.get("/api/contacts?limit=5")
	hannah.get("/api/incidents?state=open")
	hannah.get("/api/desk")

	must(t, os.Remove(ballast))
	hannah.put(at+"/notes", sent{"text": "There is room again."}, &c)
	if c.Notes != "There is room again." {
		t.Errorf("with room again: %+v", c)
	}
	p.verify(t)
}

// fillUp writes until the disk is full.
func fillUp(t *testing.T, path string) {
	t.Helper()
	file, err := os.Create(path)
	must(t, err)
	defer file.Close()
	for _, size := range []int{1 << 20, 4096, 1} {
		block := make([]byte, size)
		for {
			if _, err := file.Write(block); err != nil {
				break
			}
		}
	}
}
