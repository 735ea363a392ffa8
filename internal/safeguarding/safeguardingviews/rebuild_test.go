package safeguardingviews_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/staff"
)

// tellStory tells of everything that the tables know. In the end Maisie is erased
// and, with the caller, all of contact c1.
func tellStory(s *told) {
	s.Helper()
	s.tell(staff.Room, "ann", joined("Ann"))
	s.tell(contact.Room, "c1", rang(0))
	s.tell(risk.Room, "c1", risk.Assessed{ID: "r1", Trigger: risk.Initial, Risk: "high", At: at(1)})
	s.tell(incident.Room, "i1", incident.Opened{Reference: "NS-1", Number: 1, Contact: "c1", Type: "burglary", At: at(2)},
		incident.Graded{Grade: "priority", At: at(2)}, incident.RiskStood{Risk: "high", At: at(2)}, incident.Closed{Result: "advice", At: at(60)})
	s.tell(person.Room, "maisie", person.Named{Name: "Maisie", At: at(1)})
	s.tell(person.Room, "caller", person.Named{Name: "Alex", At: at(1)})
	s.about("c1", recorded("v1", "c1", "maisie", 3, "child"), recorded("v2", "c1", "", 3, "alone"), recorded("v3", "c1", "", 3, "alone"), recorded("v6", "c1", "tom", 3, "alone"),
		safeguarding.VulnerabilityWithdrawn{ID: "v3", Reason: "A mistake.", By: "ann", At: at(4)},
		asked("handler", 4), taken(5), advised("a1", 5), answered("a1", true, 6), advised("a2", 6), acted(7), missed(8), ended("advised", 9))
	s.about("c2", recorded("v4", "c2", "maisie", 20, "child"), recorded("v5", "c2", "", 20, "child"), asked("factor", 21))
	s.tell(person.Room, "maisie", person.Erased{Ground: "Request upheld", By: "s1", At: at(70)})
	s.tell(person.Room, "caller", person.Erased{Ground: "Request upheld", By: "s1", At: at(71)},
		person.ErasureReached{Records: []string{"contact/c1", "risk/c1", "safeguarding/c1", "incident/i1"}, By: "s1", At: at(71)})
}

func TestTheTablesOfTheErasedAreThoseBuiltWithoutTheirKeys(t *testing.T) {
	s := begin(t)
	tellStory(s)
	for _, subject := range []string{"/person/maisie", "/person/caller", "/contact/c1", "/risk/c1", "/safeguarding/c1", "/incident/i1"} {
		if err := s.keys.Destroy(t.Context(), force+subject); err != nil {
			t.Fatal(err)
		}
	}
	rebuilt, err := s.house.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rebuilt.Close() }()
	caughtUp := s.dump(s.house)
	if again := s.dump(rebuilt); again != caughtUp {
		t.Errorf("caught up:\n%s\nrebuilt:\n%s", caughtUp, again)
	}
	// What is left are the entries of Tom, who is under his own key, and of somebody
	// who is not on file in a contact that was not erased, and what was asked there.
	for words, want := range map[string]int{
		"Maisie, 6": 2, "for two years": 2, "She hears everything.": 2, "She whispers.": 1,
		"A mistake.": 0, "Ask for the key.": 0, "He has one.": 0, "She will think.": 0, "He asked for the day.": 0, "She rings tomorrow.": 0,
	} {
		if n := strings.Count(caughtUp, words); n != want {
			t.Errorf("%q stands %d times in the tables, want %d:\n%s", words, n, want, caughtUp)
		}
	}
}

// Tables on a disk are built again only when the version is raised.
func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	v := safeguardingviews.New()
	sum := sha256.Sum256([]byte(v.Schema()))
	if now := hex.EncodeToString(sum[:]); v.Version() != 2 || now != "5b427622d9563ddcaed63d41478c7f4246216bfd8797c96926a2811948592550" {
		t.Errorf("version %d has the schema %s: raise Version and note both here", v.Version(), now)
	}
}
