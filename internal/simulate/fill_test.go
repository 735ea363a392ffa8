package simulate

import (
	"context"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
	"bluelamp/internal/victim"
	"bluelamp/policies"
)

// Every command goes through the rooms' rules: that Fill succeeds says that a
// whole day of the invented work is allowed by them.
func TestADayIsAllowedByTheRules(t *testing.T) {
	packs, err := policyfile.LoadAll(policies.Files)
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := journal.NewCatalogue(staff.Catalogue(), person.Catalogue(), contact.Catalogue(), risk.Catalogue(),
		incident.Catalogue(), dispatch.Catalogue(), safeguarding.Catalogue(), resolution.Catalogue(), victim.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	j := journal.NewMemory()
	o := Options{
		Journal: j, Codec: journal.NewCodec(catalogue, journal.NewMemoryKeys()), Pack: packs["northshire"],
		Now: time.Date(2026, 11, 21, 14, 0, 0, 0, time.UTC), Zone: time.UTC, Contacts: 120, Seed: 7,
		Hash: func(string) (string, error) { return "hash", nil },
	}
	filled, err := Fill(context.Background(), o)
	if err != nil || !filled {
		t.Fatalf("Fill = %v, %v", filled, err)
	}
	head, _ := j.Head(context.Background())
	if head.Position < 800 {
		t.Errorf("only %d pages for a day", head.Position)
	}
	counts := map[string]int{}
	pages, err := j.Read(context.Background(), 0, int(head.Position))
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range pages {
		counts[p.Type]++
		if i > 0 && p.At.Before(pages[i-1].At) {
			t.Fatalf("page %d is earlier than the one before it", p.Position)
		}
		if p.At.After(o.Now) {
			t.Fatalf("page %d lies in the future", p.Position)
		}
	}
	for _, typ := range []string{
		"contact.received", "contact.abandoned", "contact.finished", "risk.assessed", "risk.deferred", "incident.opened",
		"incident.resolved-without-deployment", "incident.closed", "dispatch.assigned", "dispatch.cleared", "person.named",
		"incident.lowering-asked", "safeguarding.desk-asked", "resolution.call-back-promised", "victim.update-promised",
	} {
		if counts[typ] == 0 {
			t.Errorf("the day has no %s", typ)
		}
	}
	if counts["incident.opened"] <= counts["incident.closed"] {
		t.Error("no incident is left open for the dispatcher")
	}

	if again, err := Fill(context.Background(), o); err != nil || again {
		t.Errorf("second Fill = %v, %v; want nothing done", again, err)
	}
}
