package match

// Tables are the weights of a model, as kept and sent. Shares lie between 0 and
// 1; a row of level shares starts with level 1 at index 0 and sums to 1 on each scale.
//
// Two values of a field agree for one of two reasons: both sides tell the same
// truth (then only slips make them differ: Truth), or by chance (Chance, or the
// frequency of the value where that is known). A class is how often its members
// share the truth of a field (Shared) and how near they live (Places).
type Tables struct {
	Version string `json:"version"`
	// Expected is, for one description, the number of records of each class on
	// file for every record of nobody's: for the same person the odds that the
	// description is of somebody on file. For a namesake and for one birthday it is the share of all records
	// that agree beyond chance.
	Expected [NumClasses]float64                   `json:"expected"`
	Shared   [NumClasses][NumFields]float64        `json:"shared"`
	Places   [NumClasses][NumStatuses]float64      `json:"places"`
	Truth    [NumFields][]float64                  `json:"truth"`
	Chance   [NumFields][]float64                  `json:"chance"`
	Parts    [NumStatuses][addressParts][3]float64 `json:"parts"` // same, near, different of house, street, town, postcode
	Group    [NumFields]float64                    `json:"group"` // mean share of a record's sound group: what Chance of a close level was counted at
}

// clone copies the rows as well.
func (t Tables) clone() Tables {
	for f := range t.Truth {
		t.Truth[f] = append([]float64(nil), t.Truth[f]...)
		t.Chance[f] = append([]float64(nil), t.Chance[f]...)
	}
	return t
}
