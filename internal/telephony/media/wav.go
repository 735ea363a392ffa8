package media

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// WAVHeaderSize is the length of the header that WAVHeader writes.
const WAVHeaderSize = 44

// WAVHeader is the RIFF header of 16-bit PCM at 8 kHz for so many bytes of data.
func WAVHeader(channels int, data uint32) []byte {
	h := make([]byte, WAVHeaderSize)
	copy(h, "RIFF")
	binary.LittleEndian.PutUint32(h[4:], WAVHeaderSize-8+data)
	copy(h[8:], "WAVEfmt ")
	binary.LittleEndian.PutUint32(h[16:], 16) // length of the fmt chunk
	binary.LittleEndian.PutUint16(h[20:], 1)  // PCM
	binary.LittleEndian.PutUint16(h[22:], uint16(channels))
	binary.LittleEndian.PutUint32(h[24:], Rate)
	binary.LittleEndian.PutUint32(h[28:], uint32(Rate*2*channels))
	binary.LittleEndian.PutUint16(h[32:], uint16(2*channels))
	binary.LittleEndian.PutUint16(h[34:], 16)
	copy(h[36:], "data")
	binary.LittleEndian.PutUint32(h[40:], data)
	return h
}

// ErrWAV is a file that is not 8 kHz 16-bit PCM.
var ErrWAV = errors.New("not an 8 kHz 16-bit PCM WAV file; convert it with: sox in.wav -r 8000 -c 1 -b 16 out.wav")

// ReadWAV reads a file of 8 kHz 16-bit PCM and returns one slice per channel.
func ReadWAV(path string) ([][]int16, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read sound: %w", err)
	}
	channels, data, err := wavData(raw)
	if err != nil {
		return nil, fmt.Errorf("read sound %s: %w", path, err)
	}
	out := make([][]int16, channels)
	for i := 0; i+1 < len(data); i += 2 {
		c := i / 2 % channels
		out[c] = append(out[c], int16(binary.LittleEndian.Uint16(data[i:])))
	}
	return out, nil
}

// wavData walks the RIFF chunks; other programs put lists of tags between them.
func wavData(raw []byte) (channels int, data []byte, err error) {
	if len(raw) < 12 || !bytes.Equal(raw[:4], []byte("RIFF")) || !bytes.Equal(raw[8:12], []byte("WAVE")) {
		return 0, nil, ErrWAV
	}
	r := bytes.NewReader(raw[12:])
	for {
		var head struct {
			ID   [4]byte
			Size uint32
		}
		if err := binary.Read(r, binary.LittleEndian, &head); err != nil {
			return 0, nil, ErrWAV
		}
		body := make([]byte, min(int64(head.Size), int64(r.Len())))
		if _, err := io.ReadFull(r, body); err != nil {
			return 0, nil, ErrWAV
		}
		switch string(head.ID[:]) {
		case "fmt ":
			if channels = wavChannels(body); channels == 0 {
				return 0, nil, ErrWAV
			}
		case "data":
			if channels == 0 {
				return 0, nil, ErrWAV
			}
			return channels, body, nil
		}
		if head.Size%2 == 1 {
			_, _ = r.ReadByte() // chunks are padded to even length
		}
	}
}

func wavChannels(format []byte) int {
	if len(format) < 16 || binary.LittleEndian.Uint16(format) != 1 ||
		binary.LittleEndian.Uint32(format[4:]) != Rate || binary.LittleEndian.Uint16(format[14:]) != 16 {
		return 0
	}
	return int(binary.LittleEndian.Uint16(format[2:]))
}
