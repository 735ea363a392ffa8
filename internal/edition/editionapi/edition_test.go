package editionapi_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/edition"
	"bluelamp/internal/edition/editionapi"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/policies"
)

// open makes a house with the shipped policy in force.
func open(t *testing.T) *httpservertest.House {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{Catalogue: [][]journal.Entry{edition.Catalogue()}})
	pack, err := policyfile.Load(policies.Files, policyfile.NationalFile, "forces/northshire.yaml")
	if err != nil {
		t.Fatal(err)
	}
	book, err := policybook.Open(t.Context(), policybook.Options{
		Desk: h.Desk, Files: policies.Files, Packs: map[string]*policy.Pack{httpservertest.Force: pack},
		Forces: []string{httpservertest.Force}, Now: time.Now,
	})
	if err != nil {
		t.Fatal(err)
	}
	names := func(context.Context, string) (map[string]string, error) {
		return map[string]string{"administrator-1": "Alex Marsh"}, nil
	}
	editionapi.Mount(h.Server, editionapi.Deps{Book: book, Names: names})
	return h
}

func TestAnAdministratorPublishesAnEdition(t *testing.T) {
	h := open(t)
	admin := h.As("administrator")
	var source editionapi.PolicySource
	admin.Get("/api/policy/source").OK(&source)
	if source.Number != 0 || source.Newest != 0 || !strings.Contains(source.YAML, "livestock") {
		t.Fatalf("%+v", source)
	}
	changed := strings.Replace(source.YAML, "Livestock loose, worried or stolen", "Farm animals loose, worried or stolen", 1)
	var check editionapi.PolicyCheck
	admin.Post("/api/policy/check", map[string]any{"yaml": changed}).OK(&check)
	if len(check.Findings) != 0 || len(check.Changes) != 1 || check.Changes[0].Changed[0] != "livestock" {
		t.Errorf("%+v", check)
	}
	draft := map[string]any{"yaml": changed, "note": "Plain words.", "base": 0}
	var e editionapi.PolicyEdition
	admin.Post("/api/policy/editions", draft).OK(&e)
	if e.Number != 1 || !e.InForce || e.By.ID != admin.Staff {
		t.Errorf("%+v", e)
	}
	admin.Post("/api/policy/editions", draft).Refused(http.StatusConflict, "edition.not-newest")
	draft["base"], draft["note"] = 1, " "
	draft["yaml"] = source.YAML
	admin.Post("/api/policy/editions", draft).Refused(http.StatusUnprocessableEntity, "edition.note-missing")

	var list editionapi.PolicyEditions
	admin.Get("/api/policy/editions").OK(&list)
	if list.InForce != 1 || list.Newest != 1 || len(list.Editions) != 1 || list.Editions[0].By.Name != "Alex Marsh" ||
		list.Editions[0].Note != "Plain words." || !list.Editions[0].InForce || list.Refused == nil {
		t.Errorf("%+v", list)
	}
	var first editionapi.PolicySource
	admin.Get("/api/policy/editions/0").OK(&first)
	if first.YAML != source.YAML || first.Newest != 1 {
		t.Errorf("the installation's file: %+v", first)
	}
	admin.Get("/api/policy/editions/7").Refused(http.StatusNotFound, "edition.not-found")
}

func TestWhatIsNotSoundShowsItsFindings(t *testing.T) {
	h := open(t)
	admin := h.As("administrator")
	var source editionapi.PolicySource
	admin.Get("/api/policy/source").OK(&source)
	wrong := source.YAML + "\nqueue_jumping: yes\n"
	var check editionapi.PolicyCheck
	admin.Post("/api/policy/check", map[string]any{"yaml": wrong}).OK(&check)
	if len(check.Findings) != 1 || check.Findings[0].Line == 0 || check.Findings[0].Cure == "" || check.Changes == nil || check.Version != "" {
		t.Errorf("%+v", check)
	}
	no := admin.Post("/api/policy/editions", map[string]any{"yaml": wrong, "note": "n", "base": 0}).Refused(http.StatusUnprocessableEntity, "edition.not-sound")
	if details, err := json.Marshal(no.Details); err != nil || !strings.Contains(string(details), "queue_jumping") {
		t.Errorf("details %s %v", details, err)
	}
}

func TestAQuestionSetIsEdited(t *testing.T) {
	h := open(t)
	admin := h.As("administrator")
	pack, err := policyfile.Load(policies.Files, policyfile.NationalFile, "forces/northshire.yaml")
	if err != nil {
		t.Fatal(err)
	}
	livestock, err := pack.Type("livestock")
	if err != nil {
		t.Fatal(err)
	}
	count := policy.Question{Code: "how-many", Text: "How many are there?", Kind: policy.QuestionNumber, Required: true}
	set := map[string]any{
		"type": "livestock", "label": "Animals on the loose", "base": 0,
		"advice": livestock.Advice[:1], "questions": append([]policy.Question{count}, livestock.Questions...),
	}
	var preview editionapi.PolicyQuestionPreview
	admin.Post("/api/policy/questions/preview", set).OK(&preview)
	if len(preview.Findings) != 0 || preview.Type == nil || preview.Type.Label != "Animals on the loose" || preview.Type.Questions[0].Code != "how-many" || len(preview.Type.Advice) != 1 {
		t.Fatalf("%+v", preview)
	}
	set["note"] = "Shorter."
	var e editionapi.PolicyEdition
	admin.Post("/api/policy/questions", set).OK(&e)
	if e.Number != 1 || !e.InForce {
		t.Errorf("%+v", e)
	}
	set["base"] = 1
	delete(set, "note")
	count.Code = "How many?"
	set["questions"] = append([]policy.Question{count}, livestock.Questions...)
	admin.Post("/api/policy/questions/preview", set).OK(&preview)
	if len(preview.Findings) == 0 || preview.Type != nil {
		t.Errorf("a code that is none: %+v", preview)
	}
	set["note"] = "Wrong."
	admin.Post("/api/policy/questions", set).Refused(http.StatusUnprocessableEntity, "edition.not-sound")
	set["type"] = "nothing"
	delete(set, "note")
	admin.Post("/api/policy/questions/preview", set).Refused(http.StatusUnprocessableEntity, "policy.unknown-code")
}

func TestOnlyAdministratorsSeeAndChangeThePolicysFile(t *testing.T) {
	h := open(t)
	for _, role := range []string{"handler", "supervisor", "analyst"} {
		somebody := h.As(role)
		somebody.Get("/api/policy/editions").Refused(http.StatusForbidden, "staff.not-allowed")
		somebody.Get("/api/policy/source").Refused(http.StatusForbidden, "staff.not-allowed")
		somebody.Post("/api/policy/editions", map[string]any{"yaml": "", "note": "", "base": 0}).Refused(http.StatusForbidden, "staff.not-allowed")
	}
}
