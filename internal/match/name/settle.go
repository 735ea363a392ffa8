package name

// loose is how many of the newest names may stand unfiled: they are looked through
// one by one, which costs a look-up a few microseconds.
const loose = 256

// Settle files all names by their keys now. Otherwise the first Expand or Prefix
// after a load does so, and waits for it: some 5 microseconds for each name.
func (d *Dictionary) Settle() { d.file(0) }

// filed is the segments and the first id that is in none of them.
func (d *Dictionary) filed() ([]*segment, int32) {
	segments := d.current()
	if d.Len()-int(unfiled(segments)) > loose {
		segments = d.file(loose)
	}
	return segments, unfiled(segments)
}

func (d *Dictionary) current() []*segment {
	if segments := d.segments.Load(); segments != nil {
		return *segments
	}
	return nil
}

// file makes one segment of the unfiled names and of those segments before them
// that are less than four times as long.
func (d *Dictionary) file(most int) []*segment {
	d.filing.Lock()
	defer d.filing.Unlock()
	segments := d.current()
	first, end := unfiled(segments), int32(d.Len())
	if int(end-first) <= most {
		return segments
	}
	keep := len(segments)
	for keep > 0 && segments[keep-1].end-segments[keep-1].first < 4*(end-first) {
		keep--
		first = segments[keep].first
	}
	filed := append(segments[:keep:keep], d.newSegment(first, end))
	d.segments.Store(&filed)
	return filed
}

func unfiled(segments []*segment) int32 {
	if len(segments) == 0 {
		return 0
	}
	return segments[len(segments)-1].end
}
