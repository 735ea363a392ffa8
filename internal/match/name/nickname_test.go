package name_test

import (
	"slices"
	"testing"

	"bluelamp/internal/match/name"
)

func TestFormsOfOneName(t *testing.T) {
	for _, pair := range [][2]string{
		{"kath", "katherine"}, {"kath", "kathleen"}, {"katherine", "kathy"}, {"bill", "william"}, {"liam", "william"},
		{"muhammad", "mohammed"}, {"mohamed", "md"}, {"sean", "john"}, {"siobhan", "joan"}, {"padraig", "paddy"},
		{"dafydd", "dai"}, {"gosia", "malgorzata"}, {"katarzyna", "kasia"}, {"piotr", "peter"}, {"aisha", "ayesha"},
		{"gurpreet", "preet"}, {"sasha", "alexander"}, {"misha", "mikhail"}, {"peggy", "margaret"}, {"jock", "john"},
		{"winny", "winifred"}, {"barnie", "barnaby"}, {"tommi", "thomas"},
	} {
		if !name.SameNickname(pair[0], pair[1]) {
			t.Errorf("%s and %s are not known as one name", pair[0], pair[1])
		}
	}
}

// Twins are often called so: a table that makes these one name confuses people.
func TestTwoNamesStayTwo(t *testing.T) {
	for _, pair := range [][2]string{
		{"katherine", "kathleen"}, {"alexander", "alexandra"}, {"sean", "ian"}, {"christopher", "christine"}, {"john", "james"},
		{"patrick", "patricia"}, {"mary", "margaret"}, {"hassan", "hussain"}, {"muhammad", "mahmood"}, {"daniel", "danielle"},
		{"samuel", "samantha"}, {"julia", "julian"}, {"amandeep", "mandeep"}, {"ellie", "eli"}, {"robert", "rupert"}, {"peter", "patrick"}, {"", ""},
	} {
		if name.SameNickname(pair[0], pair[1]) {
			t.Errorf("%q and %q are taken for one name", pair[0], pair[1])
		}
	}
}

func TestFormals(t *testing.T) {
	kath := name.Formals("kath")
	for _, formal := range []string{"katherine", "kathleen", "kathryn"} {
		if !slices.Contains(kath, formal) {
			t.Errorf("kath is not %s: %v", formal, kath)
		}
	}
	if slices.Contains(kath, "kath") {
		t.Error("kath is a formal name")
	}
	if !slices.Contains(name.Formals("katherine"), "katherine") {
		t.Error("katherine is no formal name")
	}
	if got := name.Formals("zebedee"); got != nil {
		t.Errorf("zebedee is %v", got)
	}
}
