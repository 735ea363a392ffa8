package whole

import (
	"net/http"
	"testing"
)

// finishedAlone: what was assessed as an emergency is to end with one word and no
// incident, so that nobody ever grades, reviews or records it.
func finishedAlone(t *testing.T, p *program) {
	hannah, sam := p.atDesk(t, handler), p.signIn(t, supervisor)
	c := hannah.counter()
	at := "/api/contacts/" + c
	form := burglary("He is inside, and she is upstairs.")
	hannah.post(at+"/assessments", form)
	end := sent{"disposition": "information-given", "thenReady": false}
	alone := func(more sent) request { return posted(at+"/finish", end.also(more)) }
	for _, reason := range []string{"", "ok", "..........................."} {
		hannah.refused(alone(sent{"reason": reason}), http.StatusUnprocessableEntity, "contact.against-proposal")
	}
	hannah.refused(alone(sent{"disposition": "added-to-incident"}), http.StatusUnprocessableEntity, "contact.nothing-joined")
	hannah.do(alone(sent{"reason": "Her brother rang off and nobody is at the back door now."}))

	type waiting struct {
		Contacts []struct {
			Contact struct{ ID string }
			Against struct {
				Against []string
				Grade   string
			}
		}
	}
	listed := func(who *person) bool {
		var all waiting
		who.get("/api/contacts/against-proposal", &all)
		for _, one := range all.Contacts {
			if one.Contact.ID == c {
				return one.Against.Grade == "emergency" && len(one.Against.Against) > 1
			}
		}
		return false
	}
	until(t, "a supervisor has it on the list", func() bool { return listed(sam) })
	if listed(hannah) {
		t.Error("the handler is told of what nobody decided yet")
	}
	word := posted(at+"/against-proposal", sent{"agreed": false, "reason": "Somebody forces a door: send a unit."})
	hannah.refused(word, http.StatusForbidden, "staff.not-allowed")
	sam.do(word)
	until(t, "the handler has it on theirs", func() bool { return listed(hannah) })
	hannah.opened(c, form, "emergency")
	until(t, "with an incident it is settled", func() bool { return !listed(sam) && !listed(hannah) })
}
