package incident

import "time"

// SendUnit says that dispatch assigned a unit. A unit that is out already stays
// as it is. An incident that was resolved without deployment is open again.
func SendUnit(s State, callsign, by string, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	if s.unit(callsign) >= 0 {
		return nil, nil
	}
	return []any{UnitSent{Callsign: callsign, By: by, At: at}}, nil
}

// MoveUnit says that a sent unit is en-route, at-scene or clear. The same status
// again, and the clearing of a unit that is not out, decide nothing: the unit's
// own record is the authority and may tell the log twice. An arrival ends a delay.
func MoveUnit(s State, callsign, status, by string, at time.Time) ([]any, error) {
	if !s.Exists() {
		return nil, NotFound
	}
	if status != UnitEnRoute && status != UnitAtScene && status != UnitClear {
		return nil, UnitStatusUnknown.With(status).About("status")
	}
	i := s.unit(callsign)
	switch {
	case i < 0 && status == UnitClear:
		return nil, nil
	case i < 0:
		return nil, UnitNotOut.With(callsign)
	case s.Units[i].Status == status:
		return nil, nil
	}
	events := []any{UnitMoved{Callsign: callsign, Status: status, By: by, At: at}}
	if status == UnitAtScene {
		events = append(events, s.endDelay(DelayByArrival, at)...)
	}
	return events, nil
}
