package contactapi_test

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/statistics/statisticstest/controlroom"
)

// recorded is a contact with a recording that has this content.
func recorded(t *testing.T, content string) (*controlroom.Room, string) {
	t.Helper()
	room := controlroom.Open(t)
	room.Line.Ring("c1", "999", drama)
	return room, recordedFor(t, room, "c1", content)
}

// recordedFor keeps a recording of a contact and returns its file.
func recordedFor(t *testing.T, room *controlroom.Room, id, content string) string {
	t.Helper()
	file := filepath.Join(room.Recordings, id+".wav")
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte(content))
	room.Happened(contact.Room, id, contact.RecordingKept{
		File: id + ".wav", SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(content)), DurationMS: 1_000, At: time.Now(),
	})
	return file
}

func TestARecordingIsPlayedInRanges(t *testing.T) {
	room, _ := recorded(t, "RIFF of a call")
	supervisor := room.As("supervisor")
	whole := supervisor.Get("/api/recordings/c1").OK()
	if string(whole.Body) != "RIFF of a call" || whole.Header.Get("Content-Type") != "audio/wav" {
		t.Errorf("%s: %s", whole.Header.Get("Content-Type"), whole.Body)
	}
	part := supervisor.With("Range", "bytes=5-6").Get("/api/recordings/c1?recording=2")
	if part.Status != http.StatusPartialContent || string(part.Body) != "of" {
		t.Errorf("%d: %s", part.Status, part.Body)
	}
	looks := room.Looks.All()
	if len(looks) != 2 || looks[0].What != "recording" || looks[0].Record != "c1" {
		t.Errorf("audit: %+v", looks)
	}
}

func TestAnAlteredRecordingIsNotPlayed(t *testing.T) {
	room, file := recorded(t, "RIFF of a call")
	supervisor := room.As("supervisor")
	supervisor.Get("/api/recordings/c1").OK()
	if err := os.WriteFile(file, []byte("RIFF of a lie."), 0o600); err != nil {
		t.Fatal(err)
	}
	later := time.Now().Add(time.Hour) // a file system's clock may be too coarse to tell the two writings apart
	if err := os.Chtimes(file, later, later); err != nil {
		t.Fatal(err)
	}
	supervisor.Get("/api/recordings/c1").Refused(http.StatusUnprocessableEntity, "recording.altered")
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	supervisor.Get("/api/recordings/c1").Refused(http.StatusServiceUnavailable, "recording.missing")
	supervisor.Get("/api/recordings/c2").Refused(http.StatusNotFound, "recording.not-found")
	supervisor.Get("/api/recordings/c1?recording=9").Refused(http.StatusNotFound, "recording.not-found")
	room.Somebody("southmere", "s", "supervisor").Get("/api/recordings/c1").Refused(http.StatusNotFound, "recording.not-found")
	room.Nobody().Get("/api/recordings/c1").Refused(http.StatusUnauthorized, httpserver.NotSignedIn.Code)
}

func TestARecordingNeverLeavesTheFolder(t *testing.T) {
	room, _ := recorded(t, "RIFF")
	secret := filepath.Join(filepath.Dir(room.Recordings), "secret")
	if err := os.WriteFile(secret, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256([]byte("x"))
	room.Happened(contact.Room, "c1", contact.RecordingKept{File: "../secret", SHA256: hex.EncodeToString(sum[:]), At: time.Now()})
	if a := room.As("supervisor").Get("/api/recordings/c1?recording=3"); a.Status != http.StatusInternalServerError {
		t.Errorf("%d: %s", a.Status, a.Body)
	}
}
