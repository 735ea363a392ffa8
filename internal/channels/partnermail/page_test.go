package partnermail_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/channels/partnermail"
	"bluelamp/internal/referral"
)

func (p *post) link(id string) string {
	return "/api/partner/" + p.Tokens.Of(force, id)
}

func TestAPartnerAnswersThroughTheLinkInTheMail(t *testing.T) {
	p := open(t)
	p.made("r1", "A room for Zoë")
	p.send("r1")
	_, after, _ := strings.Cut(p.server.Mails()[0].Text, "https://bluelamp.northshire.example/partner/")
	token, _, _ := strings.Cut(after, "\r\n")
	path := "/api/partner/" + token
	var shown partnermail.PartnerReferral
	answer := p.Nobody().Get(path).OK(&shown)
	if shown.Reference != "R-20261123-0007" || shown.Force != "Northshire" || shown.Partner != "Harbour House" || shown.State != "unanswered" || !shown.SentAt.Equal(began) {
		t.Errorf("%+v", shown)
	}
	for _, secret := range []string{"Zoë", "07700", "room", "agreed"} {
		if strings.Contains(string(answer.Body), secret) {
			t.Errorf("the page tells %q", secret)
		}
	}
	body := map[string]string{"answer": "have-it", "name": "Jo at intake", "note": "We ring at noon"}
	for range 2 {
		p.Nobody().Post(path+"/acknowledge", body).OK(&shown)
	}
	s := p.state("r1")
	if shown.State != "acknowledged" || s.Stage != referral.Taken {
		t.Errorf("%+v, %+v", shown, s)
	}
	p.Happened(referral.Room, "r1", referral.Ended{Outcome: "helped", By: "ann", At: began})
	p.Nobody().Get(path).Refused(http.StatusNotFound, "partnermail.link-over")
	p.Nobody().Post(path+"/acknowledge", body).Refused(http.StatusNotFound, "partnermail.link-over")
}

func TestAPartnerSaysThatTheyCannotTakeIt(t *testing.T) {
	p := open(t)
	p.made("r1", "A room")
	path := p.link("r1") + "/acknowledge"
	body := map[string]string{"answer": "cannot-take", "name": "", "note": ""}
	if problem := p.Nobody().Post(path, body).Refused(http.StatusUnprocessableEntity, "referral.who-missing"); problem.Field != "name" {
		t.Errorf("%+v", problem)
	}
	body["name"] = "Jo"
	p.Nobody().Post(path, body).Refused(http.StatusUnprocessableEntity, "referral.decline-reason-missing")
	body["note"] = "Full until Friday; try The Refuge"
	var shown partnermail.PartnerReferral
	p.Nobody().Post(path, body).OK(&shown)
	if shown.State != "declined" || p.state("r1").Stage != referral.Refused {
		t.Errorf("%+v", shown)
	}
	body["answer"] = "perhaps"
	p.Nobody().Post(path, body).Refused(http.StatusUnprocessableEntity, "request.invalid")
}

func TestALinkThatIsNotOursIsNotFoundAndGuessingIsSlowedDown(t *testing.T) {
	p := open(t)
	p.made("r1", "A room")
	good := p.Tokens.Of(force, "r1")
	other, err := partnermail.OpenTokens(filepath.Join(t.TempDir(), "partner.key"))
	if err != nil {
		t.Fatal(err)
	}
	wrong := []string{
		"x", "a.b", good[:len(good)-2], good + "A", strings.Replace(good, ".r1.", ".r2.", 1), strings.Replace(good, force, "southmere", 1),
		other.Of(force, "r1"), p.Tokens.Of("southmere", "r1"), p.Tokens.Of(force, "none"),
	}
	for _, token := range wrong {
		p.Nobody().Get("/api/partner/"+token).Refused(http.StatusNotFound, "partnermail.link-unknown")
	}
	for range 30 {
		p.Nobody().Get("/api/partner/x")
	}
	p.Nobody().Get("/api/partner/"+good).Refused(http.StatusTooManyRequests, "request.too-many")
	p.clock.to(began.Add(1e12))
	p.Nobody().Get("/api/partner/" + good).OK()
}

func TestTheKeyIsKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "partner.key")
	first, err := partnermail.OpenTokens(file)
	if err != nil {
		t.Fatal(err)
	}
	again, err := partnermail.OpenTokens(file)
	if err != nil || first.Of(force, "r1") != again.Of(force, "r1") {
		t.Errorf("another key after a restart: %v", err)
	}
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 || info.Size() != 32 {
		t.Errorf("%v, %v", info, err)
	}
	if err := os.WriteFile(file, []byte("short"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := partnermail.OpenTokens(file); err == nil || !strings.Contains(err.Error(), "backup") {
		t.Errorf("half a key: %v", err)
	}
	if _, err := partnermail.OpenTokens(filepath.Join(file, "no", "folder")); err == nil {
		t.Error("a key without a folder")
	}
}
