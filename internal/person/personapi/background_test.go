package personapi_test

import (
	"context"
	"net/http"
	"slices"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

type asked struct {
	Contact string `query:"contact"`
}

type told struct {
	Body struct {
		Background personapi.Behind
		Again      personapi.Behind
		Flags      []string
	}
}

// behind opens an operation that tells what rules and decisions are given.
func behind(h house) func(role, contact string) told {
	var known personapi.Backgrounds
	op := huma.Operation{Method: http.MethodGet, Path: "/api/behind", OperationID: "behind", Summary: "For the test", Tags: []string{"test"}}
	httpserver.Handle(h.Server, op, httpserver.Rule{AnySignedIn: true}, func(ctx context.Context, c *httpserver.Call, in *asked) (*told, error) {
		var out told
		var err error
		if out.Body.Background, err = personapi.BackgroundOf(ctx, c, in.Contact); err != nil {
			return nil, err
		}
		for range 2 { // gathered, and remembered
			if out.Body.Again, err = known.Of(ctx, c, in.Contact); err != nil {
				return nil, err
			}
		}
		out.Body.Flags, err = personapi.FlagsOf(ctx, c, in.Contact)
		return &out, err
	})
	return func(role, contact string) told {
		var out told
		h.As(role).Get("/api/behind?contact=" + contact).OK(&out.Body)
		if d := cmp.Diff(out.Body.Background, out.Body.Again); d != "" {
			h.t.Errorf("what was remembered is not what is known (-known +remembered):\n%s", d)
		}
		return out
	}
}

func TestWhatRulesAreToldOfThePeopleBehindAContact(t *testing.T) {
	h := open(t)
	ask := behind(h)
	for i, days := range []int{200, 60, 10} {
		c := "c" + string(rune('1'+i))
		h.rang(c, "07700 900231", days, "domestic-abuse")
		h.caller(c, "p1", contact.Victim, kathleen, days)
		h.involved(c, "x1", "Karl Reid", contact.Suspect)
		h.opened("i"+c, c, "domestic-abuse", "scheduled", days)
	}
	h.rang("c4", "07700 900299", 0, "domestic-abuse")
	h.caller("c4", "p1", contact.Victim, kathleen, 0)
	h.involved("c4", "x1", "Karl Reid", contact.Suspect)
	h.Happened(person.Room, "x1", person.Named{Name: "Karl Reid", By: "s1", At: h.now()})
	h.Happened(person.Room, "p1", person.Flagged{Flag: "f1", Code: "child-at-risk", By: "s1", At: h.now()})
	h.Happened(person.Room, "x1", person.Flagged{Flag: "f2", Code: "weapons", By: "s1", At: h.now()})

	got := ask("handler", "c4").Body
	b := got.Background
	if b.Contacts90 != 3 || b.Incidents365 != 3 || b.LowGraded365 != 3 {
		t.Errorf("counts: %+v", b)
	}
	if !slices.Contains(b.Flags, "child-at-risk") || !slices.Contains(b.Flags, "weapons") || !slices.Contains(b.Patterns, "same-suspect") {
		t.Errorf("flags and patterns: %+v", b)
	}
	if !slices.Contains(got.Flags, "child-at-risk") || !slices.Contains(got.Flags, "weapons") {
		t.Errorf("flags: %v", got.Flags)
	}
	h.Happened(person.Room, "x1", person.FlagEnded{Flag: "f2", By: "s1", At: h.now()})
	if got := ask("handler", "c4").Body; slices.Contains(got.Background.Flags, "weapons") || slices.Contains(got.Flags, "weapons") {
		t.Errorf("an ended flag counts: %+v", got)
	}
	if got := ask("handler", "nobody").Body; len(got.Flags) > 0 || got.Background.Contacts90 > 0 {
		t.Errorf("of a contact that is not there: %+v", got)
	}
}

// Whoever is protected is graded like everybody else; what it rests on is told to
// those only who may open the record.
func TestRulesSeeAllOfARestrictedPersonAndTellNothing(t *testing.T) {
	for by, event := range closings() {
		t.Run(by, func(t *testing.T) {
			h := hidesRosalind(t, event)
			ask := behind(h)
			all := ask("supervisor", "c-hidden").Body.Background
			if all.Contacts90 == 0 || len(all.Records) > 0 {
				t.Errorf("a supervisor's rules are told %+v", all)
			}
			told := ask("handler", "c-hidden").Body.Background
			if d := cmp.Diff(all.Background, told.Background); d != "" {
				t.Errorf("the rules see less of her for a handler (-supervisor +handler):\n%s", d)
			}
			if o := told.Open; len(o.Flags)+len(o.Patterns)+o.Contacts90 > 0 || len(told.Records) == 0 {
				t.Errorf("a handler may be told %+v", told)
			}
		})
	}
}

func TestWhatIsRememberedOfAContactIsForgottenWhenSomethingHappens(t *testing.T) {
	h := open(t)
	ask := behind(h)
	h.rang("c4", "07700 900299", 0, "domestic-abuse")
	h.caller("c4", "p1", contact.Victim, kathleen, 0)
	if b := ask("handler", "c4").Body.Again; len(b.Flags) != 0 {
		t.Fatalf("before: %+v", b)
	}
	h.Happened(person.Room, "p1", person.Flagged{Flag: "f1", Code: "child-at-risk", By: "s1", At: h.now()})
	if b := ask("handler", "c4").Body.Again; !slices.Contains(b.Flags, "child-at-risk") {
		t.Errorf("after: %+v", b)
	}
}
