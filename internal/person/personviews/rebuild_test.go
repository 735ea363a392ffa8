package personviews_test

import (
	"strings"
	"testing"

	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/statistics/statisticstest"
)

func TestCaughtUpEqualsRebuilt(t *testing.T) {
	statisticstest.CaughtUpEqualsRebuilt(t, personviews.New())
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, personviews.New(), 2, "812e7ec52d4a36b367897e846809307fe5f8ff24282ea57870f8c5ef725f33db")
}

func TestTheTablesOfAnErasedPersonAreThoseBuiltWithoutTheirKeys(t *testing.T) {
	s := begin(t)
	tellStory(s)
	for _, subject := range samsSubjects {
		if err := s.keys.Destroy(t.Context(), force+subject); err != nil {
			t.Fatal(err)
		}
	}
	rebuilt, err := s.house.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rebuilt.Close() }()
	again, err := rebuilt.Dump(t.Context(), force, personviews.Name)
	if caughtUp := s.dump(); err != nil || again != caughtUp {
		t.Errorf("%v, caught up:\n%s\nrebuilt:\n%s", err, caughtUp, again)
	}
}

func TestAnErasedPersonIsGoneFromTheTables(t *testing.T) {
	s := begin(t)
	tellStory(s)
	text := s.dump()
	for _, personal := range []string{"Secretname", "Sam", samPhone, "ghosts", "sam@example.org", "16", "mental-health"} {
		if strings.Contains(text, personal) {
			t.Errorf("%q is still in the tables:\n%s", personal, text)
		}
	}
	if !strings.Contains(text, "Fielding") {
		t.Error("somebody else has gone, too")
	}
	if sam := s.get("person-sam"); !sam.Erased() || sam.Name != "" || sam.Restricted || sam.Safe != nil || len(sam.Flags) != 0 {
		t.Errorf("still known: %+v", sam)
	}
	if left := must[map[string]person.Verdict](s)(personviews.Rejected(t.Context(), s.db, "contact-3")); len(left) != 0 {
		t.Errorf("what was decided of them is left: %v", left)
	}
}
