package sip

import (
	sipmsg "github.com/emiago/sipgo/sip"
)

// copyKey is what copies of one INVITE have in common, whatever way they came.
type copyKey struct {
	call, tag string
	cseq      uint32
}

// firstCopy says whether this INVITE has not been seen. A copy within 64*T1 is a
// late retransmission or came round by another way (RFC 3261 section 8.2.2.2);
// taken for a new call it would ring as a ghost.
func (s *Stack) firstCopy(req *sipmsg.Request) bool {
	tag, _ := req.From().Params.Get("tag")
	k := copyKey{req.CallID().Value(), tag, req.CSeq().SeqNo}
	now := s.now()
	s.mu.Lock()
	defer s.mu.Unlock()
	if until, seen := s.recent[k]; seen && now.Before(until) {
		return false
	}
	s.recent[k] = now.Add(64 * sipmsg.T1)
	return true
}

// forget drops INVITEs whose copies can no longer come.
func (s *Stack) forget() {
	now := s.now()
	s.mu.Lock()
	defer s.mu.Unlock()
	for k, until := range s.recent {
		if now.After(until) {
			delete(s.recent, k)
		}
	}
}
