package recording

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"bluelamp/internal/telephony/media"
)

// channels: caller left, agent right.
const channels = 2

// behind is how far the file follows the clock: a packet later than this has
// lost its place.
const behind = 500 * time.Millisecond

// Result is a finished recording. File is relative to the recording directory,
// with slashes. Err says that the recording is missing or has holes.
type Result struct {
	Call     string
	File     string
	SHA256   string
	Bytes    int64
	Duration time.Duration
	Err      error
}

// Recorder is the recording of one call.
type Recorder struct {
	call   string
	path   string // final, relative
	file   *os.File
	begun  time.Time
	caller side
	agent  side
	stop   atomic.Int64 // sample at which the recording ends; 0 while it goes on

	// owned by the flusher
	written int // samples per channel
	tails   [channels][]placed
	err     error
	done    func(Result)
}

// Caller takes what the caller says; frames are A-law. It never blocks.
func (r *Recorder) Caller(frame []byte, timestamp uint32) {
	r.caller.take(frame, timestamp, media.Samples(time.Since(r.begun)))
}

// Agent takes what the caller is given to hear. It never blocks.
func (r *Recorder) Agent(frame []byte, timestamp uint32) {
	r.agent.take(frame, timestamp, media.Samples(time.Since(r.begun)))
}

// Stop ends the recording at this moment; the result follows by the callback.
func (r *Recorder) Stop() {
	r.stop.CompareAndSwap(0, int64(max(1, media.Samples(time.Since(r.begun)))))
}

// open makes the file with a header that says nothing yet.
func open(dir, call string, now time.Time) (*Recorder, error) {
	path := filepath.Join(now.Format("2006"), now.Format("01"), now.Format("02"), call+".wav")
	full := filepath.Join(dir, path) + partial
	if err := os.MkdirAll(filepath.Dir(full), 0o750); err != nil {
		return nil, fmt.Errorf("make recording folder: %w", err)
	}
	f, err := os.OpenFile(full, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o640)
	if err != nil {
		return nil, fmt.Errorf("make recording: %w", err)
	}
	r := &Recorder{call: call, path: path, file: f, begun: time.Now()} // a clock that nobody sets
	if _, err := f.Write(media.WAVHeader(channels, 0)); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("begin recording: %w", err)
	}
	return r, nil
}

// flush writes what is due and says whether the recording is complete.
func (r *Recorder) flush() (complete bool) {
	horizon := media.Samples(time.Since(r.begun) - behind)
	if end := int(r.stop.Load()); end > 0 {
		horizon, complete = end, true
	}
	if n := horizon - r.written; n > 0 && r.err == nil {
		r.write(n)
	}
	return complete
}

func (r *Recorder) write(n int) {
	out := make([]byte, n*2*channels)
	for c, s := range []*side{&r.caller, &r.agent} {
		frames := append(r.tails[c], s.drain(r.written+n)...)
		r.tails[c] = nil
		for _, f := range frames {
			if r.place(out, n, c, f) {
				r.tails[c] = append(r.tails[c], f)
			}
		}
	}
	if _, err := r.file.Write(out); err != nil {
		r.err = fmt.Errorf("write recording: %w", err)
		return
	}
	r.written += n
}

// place mixes a frame into one channel of the block and says whether some of it
// belongs into the next block.
func (r *Recorder) place(out []byte, n, channel int, f placed) (more bool) {
	for i, b := range f.alaw {
		at := f.at + i - r.written
		if at < 0 {
			continue
		}
		if at >= n {
			return true
		}
		binary.LittleEndian.PutUint16(out[(at*channels+channel)*2:], uint16(media.DecodeA(b)))
	}
	return false
}
