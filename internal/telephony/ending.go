package telephony

import "time"

// end finishes the call once; a second reason comes too late. What is sent to
// the caller follows from how far the call had come.
func (m *machine) end(at time.Time, l Leaving) []action {
	if m.over {
		return nil
	}
	m.over = true
	l.BeforeAnswer = !m.taken
	var out []action
	switch {
	case l.Cause == Cancel: // 487 was sent when the CANCEL came
		l.Code = 487
	case !m.accepted:
		if l.Code == 0 {
			l.Code = 480
		}
		out = append(out, action{do: refuse, code: l.Code})
	default:
		l.Code = 0
		if l.By != ByCaller {
			out = append(out, action{do: bye})
		}
	}
	e := m.event(at, Left)
	e.Agent = m.agent
	e.Leaving = &l
	return append(out, action{do: emit, event: e})
}

func (m *machine) cancelled(at time.Time) []action {
	return m.end(at, Leaving{By: ByCaller, Cause: Cancel})
}

// hungUp: the caller's BYE. Within an unanswered call it is lawful (RFC 3261
// section 15) and the INVITE still wants its 487.
func (m *machine) hungUp(at time.Time) []action {
	return m.end(at, Leaving{By: ByCaller, Cause: Bye, Code: 487})
}

func (m *machine) unconfirmed(at time.Time) []action {
	return m.end(at, Leaving{By: BySystem, Cause: NoAck})
}

func (m *machine) hangUp(at time.Time, by Party) []action {
	return m.end(at, Leaving{By: by, Cause: Bye, Code: 480})
}

func (m *machine) reject(at time.Time, code int) ([]action, error) {
	if m.accepted {
		return nil, ErrAnsweredBefore
	}
	return m.end(at, Leaving{By: BySystem, Cause: Rejected, Code: code}), nil
}

func (m *machine) shutdown(at time.Time) []action {
	return m.end(at, Leaving{By: BySystem, Cause: Shutdown, Code: 503})
}

func (m *machine) defect(at time.Time) []action {
	return m.end(at, Leaving{By: BySystem, Cause: Defect, Code: 500})
}
