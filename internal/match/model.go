package match

import "encoding/json"

// Model weighs patterns. It never changes once made and may be used by many at
// once.
type Model struct {
	tables Tables
	plain  [NumFields][]float64                // Truth / Chance by level
	ratio  [NumFields][]float64                // the same, never rising as agreement gets worse; [Unknown] = 1
	better [NumFields][]uint32                 // for every level the better ones, as bits
	whole  [NumFields]Level                    // the last level of the scale on which exact is
	shared [NumClasses][NumFields]float64      // never above that of the same person
	places [NumClasses][NumStatuses]float64    // weights whose ratio to the same person's never falls as people live further apart
	status [AddressLevels][NumStatuses]float64 // probability of an address level, by status
}

// NewModel makes a model of its tables. Where the tables would let a better
// agreement lower a score they are drawn level, so that a score never falls as a
// field agrees better.
func NewModel(t Tables) (*Model, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	m := &Model{tables: t.clone()}
	m.setRatios()
	m.setShared()
	m.setPlaces()
	return m, nil
}

// Version names the model in a stored decision.
func (m *Model) Version() string { return m.tables.Version }

// Tables returns a copy of the weights.
func (m *Model) Tables() Tables { return m.tables.clone() }

// MarshalJSON writes the weights.
func (m *Model) MarshalJSON() ([]byte, error) { return json.Marshal(m.tables) }

// UnmarshalJSON reads weights and refuses what no model can be made of.
func (m *Model) UnmarshalJSON(page []byte) error {
	var t Tables
	if err := json.Unmarshal(page, &t); err != nil {
		return ErrModelBroken.With(err.Error())
	}
	read, err := NewModel(t)
	if err != nil {
		return err
	}
	*m = *read
	return nil
}
