package match

import (
	"fmt"
	"math"

	"bluelamp/internal/fault"
)

// ErrModelBroken refuses tables that no model can be made of.
var ErrModelBroken = fault.New(fault.Invalid, "match.model-broken",
	"These matching weights cannot be used: %s. Keep the former weights and learn again.")

// check refuses tables with rows missing, shares out of bounds or not a number.
func (t *Tables) check() error {
	for f := range NumFields {
		if f == Address {
			continue
		}
		for _, row := range [][]float64{t.Truth[f], t.Chance[f]} {
			if len(row) != f.count()-1 {
				return ErrModelBroken.With(fmt.Sprintf("%s has %d levels and not %d", f, len(row), f.count()-1))
			}
			if !sharesAbove0(row) {
				return ErrModelBroken.With(fmt.Sprintf("a level of %s is not a share between 0 and 1", f))
			}
		}
	}
	return t.checkClasses()
}

func (t *Tables) checkClasses() error {
	for k := range NumClasses {
		if !(t.Expected[k] >= 0) || math.IsInf(t.Expected[k], 0) {
			return ErrModelBroken.With(fmt.Sprintf("the expected number of %s is not a number above 0", k))
		}
		for f, share := range t.Shared[k] {
			if !(share >= 0 && share < 1) {
				return ErrModelBroken.With(fmt.Sprintf("%s sharing the %s is not a share below 1", k, Field(f)))
			}
		}
		if !sharesAbove0(t.Places[k][:]) {
			return ErrModelBroken.With(fmt.Sprintf("a place of %s is not a share between 0 and 1", k))
		}
	}
	for s := range t.Parts {
		for part := range t.Parts[s] {
			if !sharesAbove0(t.Parts[s][part][:]) {
				return ErrModelBroken.With("a part of the address is not a share between 0 and 1")
			}
		}
	}
	return nil
}

func sharesAbove0(row []float64) bool {
	for _, share := range row {
		if !(share > 0 && share <= 1) {
			return false
		}
	}
	return true
}
