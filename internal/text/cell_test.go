package text_test

import (
	"testing"

	"bluelamp/internal/text"
)

func TestAFormulaIsShownAndNotRun(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "+44": "'+44", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)", "\tx": "'\tx", "\rx": "'\rx", "\nx": "'\nx",
		" =1": "' =1", "\u00a0=1": "'\u00a0=1", "＝1": "'＝1", "plain=": "plain=", "": "",
	} {
		if got := text.Cell(cell); got != want {
			t.Errorf("%q became %q, want %q", cell, got, want)
		}
	}
}
