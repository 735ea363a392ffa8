package incident_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
)

// promising is a pack with every outcome of the national core that promises something.
func promising() *policy.Pack {
	p := full()
	for _, code := range []string{incident.OutcomeReferral, incident.OutcomeWrittenAdvice, incident.OutcomeEnquiries} {
		p.ResolutionOutcomes = append(p.ResolutionOutcomes, policy.Entry{Code: code})
	}
	return p
}

// with is a resolution with an outcome that promises nothing but what change adds.
func with(outcome string, change func(*incident.Resolving)) incident.Resolving {
	r := resolving()
	r.Outcome, r.CallBackBy, r.CallBackNumber, r.CallBackSafeWay = outcome, time.Time{}, "", ""
	if change != nil {
		change(&r)
	}
	return r
}

func byMail(r *incident.Resolving) {
	r.Advice, r.AdviceWay, r.AdviceTo = "Keep the receipts and the packaging.", incident.AdviceByEmail, "owen.pratt@post.example"
}

func enquiring(r *incident.Resolving) {
	r.Enquiries, r.EnquiriesBy = "Ask the shop for its pictures.", r.At.Add(48*time.Hour)
}

func TestAnOutcomeIsWhatHappens(t *testing.T) {
	calm := standing("burglary", "resolution", "low")
	for name, r := range map[string]incident.Resolving{
		"a referral that stands":  with(incident.OutcomeReferral, func(r *incident.Resolving) { r.Referred = true }),
		"advice by e-mail":        with(incident.OutcomeWrittenAdvice, byMail),
		"enquiries from the desk": with(incident.OutcomeEnquiries, enquiring),
		"advice by letter": with(incident.OutcomeWrittenAdvice, func(r *incident.Resolving) {
			r.Advice, r.AdviceWay, r.AdviceTo = "Keep the receipts and the packaging.", incident.AdviceByLetter, "1 Mill Lane, Northbridge"
		}),
	} {
		events, err := incident.Resolve(calm, promising(), ann, r)
		if err != nil || len(events) != 1 {
			t.Errorf("%s: %+v, %v", name, events, err)
			continue
		}
		if e := events[0].(incident.ResolvedWithoutDeployment); e.Advice != r.Advice || e.Enquiries != r.Enquiries || !e.EnquiriesBy.Equal(r.EnquiriesBy) {
			t.Errorf("%s: %+v", name, e)
		}
	}
	answered := with("answered", byMail)
	enquiring(&answered)
	answered.CallBackNumber = "07700 900123"
	events, err := incident.Resolve(calm, promising(), ann, answered) // typed under another outcome first
	if e, is := events[0].(incident.ResolvedWithoutDeployment); err != nil || !is || e.Advice+e.AdviceTo+e.Enquiries+e.CallBackNumber != "" || !e.EnquiriesBy.IsZero() {
		t.Errorf("answered: %+v, %v", events, err)
	}
}

func TestAnOutcomeThatIsALabelIsRefused(t *testing.T) {
	calm := standing("burglary", "resolution", "low")
	for name, c := range map[string]struct {
		outcome string
		change  func(*incident.Resolving)
		want    *fault.Fault
		field   string
	}{
		"no referral":             {incident.OutcomeReferral, nil, incident.ReferralMissing, "outcome"},
		"a call and no number":    {incident.OutcomeCallBack, func(r *incident.Resolving) { r.CallBackBy, r.CallBackSafeWay = at(60), "Any time" }, incident.CallBackNumberUnfit, "callBackNumber"},
		"a call and no safe way":  {incident.OutcomeCallBack, func(r *incident.Resolving) { r.CallBackBy, r.CallBackNumber = at(60), "07700 900123" }, incident.CallBackSafeWayMissing, "callBackSafeWay"},
		"no advice":               {incident.OutcomeWrittenAdvice, func(r *incident.Resolving) { byMail(r); r.Advice = "Ok." }, incident.AdviceMissing, "advice"},
		"endless advice":          {incident.OutcomeWrittenAdvice, func(r *incident.Resolving) { byMail(r); r.Advice = strings.Repeat("é", incident.MaxNote+1) }, incident.TextTooLong, "advice"},
		"advice by no way":        {incident.OutcomeWrittenAdvice, func(r *incident.Resolving) { byMail(r); r.AdviceWay = "pigeon" }, incident.AdviceWayMissing, "adviceWay"},
		"no mailbox":              {incident.OutcomeWrittenAdvice, func(r *incident.Resolving) { byMail(r); r.AdviceTo = "owen at post" }, incident.AdviceMailboxUnfit, "adviceTo"},
		"two mailboxes":           {incident.OutcomeWrittenAdvice, func(r *incident.Resolving) { byMail(r); r.AdviceTo = "a@post.example, b@post.example" }, incident.AdviceMailboxUnfit, "adviceTo"},
		"a letter to nowhere":     {incident.OutcomeWrittenAdvice, func(r *incident.Resolving) { byMail(r); r.AdviceWay, r.AdviceTo = incident.AdviceByLetter, " " }, incident.AdviceToMissing, "adviceTo"},
		"enquiries about nothing": {incident.OutcomeEnquiries, func(r *incident.Resolving) { enquiring(r); r.Enquiries = "" }, incident.EnquiriesMissing, "enquiries"},
		"enquiries with no end":   {incident.OutcomeEnquiries, func(r *incident.Resolving) { enquiring(r); r.EnquiriesBy = time.Time{} }, incident.EnquiriesEndMissing, "enquiriesBy"},
		"enquiries for ever":      {incident.OutcomeEnquiries, func(r *incident.Resolving) { enquiring(r); r.EnquiriesBy = r.At.AddDate(0, 2, 0) }, incident.EnquiriesEndMissing, "enquiriesBy"},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.Resolve(calm, promising(), ann, with(c.outcome, c.change))
			if f := verdict.Refused(t, events, err, c.want); f.Field != c.field {
				t.Errorf("about %q, want %q", f.Field, c.field)
			}
		})
	}
}

// A promise does not end because the log does.
func TestNothingIsClosedOverAPromise(t *testing.T) {
	s := standing("noise", "resolution", "low")
	c := incident.Closing{Result: "advice", At: at(5)}
	if _, err := incident.Close(s, promising(), ann, c); err != nil {
		t.Fatalf("nothing is owed: %v", err)
	}
	owed := c
	owed.CallBackPromised = true
	events, err := incident.Close(s, promising(), ann, owed)
	verdict.Refused(t, events, err, incident.CallBackOwed)
	owed = c
	owed.EnquiriesOpen = true
	events, err = incident.Close(s, promising(), ann, owed)
	verdict.Refused(t, events, err, incident.EnquiriesOwed)
}
