package gazetteer

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// File is the name of a saved book in its folder.
const File = "gazetteer.book"

const (
	magic  = "BLGAZET\n"
	format = uint32(1)
)

// piecewise is how many numbers are turned into bytes at a time.
const piecewise = 1 << 16

// Save writes the book into a folder, which is made if need be. The file there
// before, if any, stays until the new one is complete and on disk.
//
// The file is the magic, the format, the count of sections; for each section its
// name, the count and width of its numbers and the numbers, little-endian; last a
// CRC-32C (Castagnoli) of everything before it.
func (b *Book) Save(dir string) (err error) {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return fmt.Errorf("make gazetteer folder: %w", err)
	}
	f, err := os.CreateTemp(dir, File+".*")
	if err != nil {
		return fmt.Errorf("save gazetteer: %w", err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := b.write(f); err != nil {
		return fmt.Errorf("save gazetteer: %w", err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("save gazetteer: %w", err)
	}
	if err := os.Rename(f.Name(), filepath.Join(dir, File)); err != nil {
		return fmt.Errorf("put gazetteer in place: %w", err)
	}
	return nil
}

func (b *Book) write(to io.Writer) error {
	buffered := bufio.NewWriterSize(to, 1<<20)
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	w := io.MultiWriter(buffered, sum)
	sections := b.sections()
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	if err := binary.Write(w, binary.LittleEndian, []uint32{format, uint32(len(sections))}); err != nil {
		return err
	}
	for _, s := range sections {
		if err := s.write(w); err != nil {
			return err
		}
	}
	if err := binary.Write(buffered, binary.LittleEndian, sum.Sum32()); err != nil {
		return err
	}
	return buffered.Flush()
}

func (s section) write(w io.Writer) error {
	count, width := s.size()
	if _, err := w.Write(append([]byte{byte(len(s.name))}, s.name...)); err != nil {
		return err
	}
	if err := binary.Write(w, binary.LittleEndian, []uint64{uint64(count), uint64(width)}); err != nil {
		return err
	}
	for from := 0; from < count; from += piecewise {
		if err := binary.Write(w, binary.LittleEndian, s.slice(from, min(count, from+piecewise))); err != nil {
			return err
		}
	}
	return nil
}

// Open reads the book saved in a folder. It refuses with NotBuilt, NotABook,
// OtherVersion or Damaged; any other error is one of the disk.
func Open(dir string) (*Book, error) {
	name := filepath.Join(dir, File)
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, NotBuilt
	}
	if err != nil {
		return nil, fmt.Errorf("open gazetteer: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("open gazetteer: %w", err)
	}
	b := &Book{}
	r := &reader{r: bufio.NewReaderSize(f, 1<<20), sum: crc32.New(crc32.MakeTable(crc32.Castagnoli)), left: info.Size()}
	if err := b.load(r, name); err != nil {
		return nil, err
	}
	if flaw := b.flaw(); flaw != "" {
		return nil, Damaged.With(flaw)
	}
	b.ready()
	return b, nil
}

// reader counts down what is left of a file, so that a damaged count asks for no
// more memory than there is file.
type reader struct {
	r    io.Reader
	sum  hash.Hash32
	left int64
}

func (r *reader) Read(p []byte) (int, error) {
	n, err := r.r.Read(p)
	r.left -= int64(n)
	_, _ = r.sum.Write(p[:n])
	return n, err
}

func (b *Book) load(r *reader, name string) error {
	start := make([]byte, len(magic))
	if _, err := io.ReadFull(r, start); err != nil || string(start) != magic {
		return NotABook.With(name)
	}
	var head [2]uint32
	if err := binary.Read(r, binary.LittleEndian, &head); err != nil {
		return NotABook.With(name)
	}
	if head[0] != format {
		return OtherVersion.With(head[0], format)
	}
	sections := b.sections()
	if int(head[1]) != len(sections) {
		return Damaged.With("it has other columns")
	}
	for _, s := range sections {
		if err := s.read(r); err != nil {
			return err
		}
	}
	want := r.sum.Sum32()
	var has uint32
	if err := binary.Read(r, binary.LittleEndian, &has); err != nil || has != want {
		return Damaged.With("its checksum does not fit")
	}
	return nil
}

func (s section) read(r *reader) error {
	var length [1]byte
	if _, err := io.ReadFull(r, length[:]); err != nil {
		return Damaged.With("it ends too soon")
	}
	name := make([]byte, length[0])
	var size [2]uint64
	if _, err := io.ReadFull(r, name); err != nil {
		return Damaged.With("it ends too soon")
	}
	if err := binary.Read(r, binary.LittleEndian, &size); err != nil {
		return Damaged.With("it ends too soon")
	}
	_, width := s.size()
	if string(name) != s.name || size[1] != uint64(width) || size[0] > uint64(r.left)/uint64(width) {
		return Damaged.With("column " + s.name + " is not where it belongs")
	}
	s.make(int(size[0]))
	for from := 0; from < int(size[0]); from += piecewise {
		if err := binary.Read(r, binary.LittleEndian, s.slice(from, min(int(size[0]), from+piecewise))); err != nil {
			return Damaged.With("it ends too soon")
		}
	}
	return nil
}
