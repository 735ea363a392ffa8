package contactapi

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"
	"time"
)

// digestsKept bounds what is remembered of files already checked. A recording
// that is being listened to is asked for in many ranges; reading it whole each
// time would cost more than the listening.
const digestsKept = 256

// recordings opens files whose content is what the journal says it is.
type recordings struct {
	folder  string
	mu      sync.Mutex
	checked map[string]checked // by file name
}

// checked is the state of a file when its digest was computed.
type checked struct {
	size   int64
	at     time.Time
	digest string
}

func newRecordings(folder string) *recordings {
	return &recordings{folder: folder, checked: map[string]checked{}}
}

// open returns the file when its SHA-256 is want.
func (r *recordings) open(name, want string) (*os.File, os.FileInfo, error) {
	file, info, err := openBelow(r.folder, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, RecordingMissing
	}
	if err != nil {
		return nil, nil, fmt.Errorf("open recording: %w", err)
	}
	digest, err := r.digest(name, file, info)
	if err == nil && digest != want {
		err = RecordingAltered
	}
	if err != nil {
		_ = file.Close() // nothing was written to it
		return nil, nil, err
	}
	return file, info, nil
}

// digest reads the file unless it was read before and has the same size and
// time of change as then.
func (r *recordings) digest(name string, file *os.File, info os.FileInfo) (string, error) {
	r.mu.Lock()
	known, ok := r.checked[name]
	r.mu.Unlock()
	if ok && known.size == info.Size() && known.at.Equal(info.ModTime()) {
		return known.digest, nil
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return "", fmt.Errorf("read recording: %w", err)
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return "", fmt.Errorf("read recording: %w", err)
	}
	digest := hex.EncodeToString(sum.Sum(nil))
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.checked) >= digestsKept {
		clear(r.checked)
	}
	r.checked[name] = checked{info.Size(), info.ModTime(), digest}
	return digest, nil
}
