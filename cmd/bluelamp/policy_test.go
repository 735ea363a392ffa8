package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/app"
	"bluelamp/internal/command"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/internal/records"
	"bluelamp/policies"
)

// shippedFile is a file of the shipped packs in a folder of its own, with lines added.
func shippedFile(t *testing.T, name, more string) string {
	t.Helper()
	content, err := policies.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return file(t, filepath.Base(name), string(content)+more)
}

func TestCheckTellsWhatIsSound(t *testing.T) {
	northshire, national := shippedFile(t, "forces/northshire.yaml", ""), shippedFile(t, policyfile.NationalFile, "")
	for name, c := range map[string]struct {
		command checkCommand
		says    []string
	}{
		"the program's packs": {checkCommand{}, []string{"northshire: Northshire Police", "southmere: "}},
		"a folder":            {checkCommand{File: filepath.Join("..", "..", "policies")}, []string{"northshire: Northshire Police", "southmere: "}},
		"a force's file":      {checkCommand{File: northshire}, []string{"northshire: Northshire Police, version "}},
		"over another core":   {checkCommand{File: northshire, National: national}, []string{"northshire: Northshire Police, version "}},
		"a national file":     {checkCommand{File: national}, []string{"national: the national core"}},
	} {
		var printed bytes.Buffer
		if err := c.command.check(&printed); err != nil {
			t.Errorf("%s: %v\n%s", name, err, &printed)
		}
		for _, want := range c.says {
			if !strings.Contains(printed.String(), want) {
				t.Errorf("%s: %q is not in:\n%s", name, want, &printed)
			}
		}
	}
}

func TestCheckNamesEveryFindingWithFileLineAndCure(t *testing.T) {
	broken := shippedFile(t, "forces/northshire.yaml", "queue_jumping: true\nbusy: true\n")
	looser := shippedFile(t, policyfile.NationalFile, "queue_jumping: true\n")
	for name, c := range map[string]struct {
		command  checkCommand
		findings int
	}{
		"a force's file":   {checkCommand{File: broken}, 2},
		"a national file":  {checkCommand{File: looser}, 1},
		"the core beneath": {checkCommand{File: broken, National: looser}, 3},
		"no YAML":          {checkCommand{File: file(t, "x.yaml", "a: [")}, 1},
	} {
		var printed bytes.Buffer
		if err := c.command.check(&printed); err == nil {
			t.Errorf("%s: the command does not fail", name)
		}
		lines := strings.Split(strings.TrimSpace(printed.String()), "\n")
		if len(lines) != c.findings {
			t.Errorf("%s: %d findings, want %d:\n%s", name, len(lines), c.findings, &printed)
		}
		for _, line := range lines {
			where, rest, _ := strings.Cut(line, ": ")
			if !strings.Contains(where, ".yaml:") || !strings.Contains(rest, " — ") {
				t.Errorf("%s: %q does not name file, line and cure", name, line)
			}
		}
	}
	if err := (&checkCommand{File: filepath.Join(t.TempDir(), "none.yaml")}).check(&bytes.Buffer{}); err == nil {
		t.Error("a file that is not there is sound")
	}
}

// record is a data folder with one incident; close stops the Bluelamp that made it.
func record(t *testing.T) (data string, stop func()) {
	t.Helper()
	data = t.TempDir()
	store, err := app.OpenStore(t.Context(), data, time.Now, time.Hour, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	desk := command.NewDesk(store.Journal, store.Codec, time.Now)
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	for _, one := range []struct {
		room, id string
		event    any
	}{
		{incident.ReferenceRoom, "2026-11-22", incident.ReferenceTaken{Number: 7, Incident: "i1", At: at}},
		{incident.Room, "i1", incident.Opened{Reference: "NS-20261122-0007", Contact: "c1", Type: "noise", Summary: "Shouting behind the music", By: "anna", At: at}},
	} {
		_, err := command.Do(t.Context(), desk, command.Ask{Force: "northshire", Actor: "system/test"}, one.room, one.id,
			func(n struct{}, _ any) struct{} { return n }, func(struct{}) ([]any, error) { return []any{one.event}, nil })
		if err != nil {
			t.Fatal(err)
		}
	}
	stopped := false
	stop = func() {
		if !stopped {
			stopped = true
			if err := store.Close(); err != nil {
				t.Error(err)
			}
		}
	}
	t.Cleanup(stop)
	if err := os.MkdirAll(filepath.Join(data, "views", "northshire"), 0o700); err != nil { // as a running Bluelamp has
		t.Fatal(err)
	}
	return data, stop
}

func explaining(t *testing.T, c policyExplainCommand) (string, error) {
	t.Helper()
	var printed bytes.Buffer
	err := c.explain(context.Background(), &printed)
	return printed.String(), err
}

func TestExplainShowsWhatPeopleSaidOnlyWithAPageInTheAudit(t *testing.T) {
	data, stop := record(t)
	printed, err := explaining(t, policyExplainCommand{Incident: "NS-20261122-0007", Data: data}) // beside a running Bluelamp
	if err != nil || !strings.Contains(printed, "incident opened, type noise") || !strings.Contains(printed, "[sealed]") || strings.Contains(printed, "Shouting") {
		t.Errorf("%v\n%s", err, printed)
	}
	if printed, err = explaining(t, policyExplainCommand{Incident: "i1", Force: "northshire", Data: data, By: "A. Auditor"}); err == nil ||
		!strings.Contains(err.Error(), "stopped") || printed != "" {
		t.Errorf("beside a running Bluelamp: %v\n%s", err, printed)
	}
	stop()
	if printed, err = explaining(t, policyExplainCommand{Incident: "i1", Data: data, By: "A. Auditor"}); err != nil || !strings.Contains(printed, "Shouting behind the music") {
		t.Errorf("%v\n%s", err, printed)
	}
	looks := audited(t, data)
	if len(looks) != 1 || looks[0].By != "A. Auditor" || looks[0].Record != "i1" || looks[0].Operation != "policy-explain" {
		t.Errorf("the audit has %+v", looks)
	}
	if printed, err = explaining(t, policyExplainCommand{Incident: "NS-20261122-0008", Data: data}); err == nil || printed != "" {
		t.Errorf("an incident that is not there: %v\n%s", err, printed)
	}
	if printed, err = explaining(t, policyExplainCommand{Incident: "i1", Force: "southmere", Data: data}); err == nil || printed != "" {
		t.Errorf("another force's incident: %v\n%s", err, printed)
	}
}

// audited are the looks in the audit of a data folder.
func audited(t *testing.T, data string) []records.Consulted {
	t.Helper()
	if _, err := os.Stat(filepath.Join(data, app.AuditFile)); err != nil {
		t.Fatal(err)
	}
	j, err := sqlitejournal.OpenToRead(t.Context(), filepath.Join(data, app.AuditFile))
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	catalogue, err := journal.NewCatalogue(records.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	pages, err := j.Read(t.Context(), 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	var looks []records.Consulted
	for _, p := range pages {
		e, err := journal.NewCodec(catalogue, journal.NewMemoryKeys()).Decode(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		if look, ok := e.Body.(records.Consulted); ok {
			looks = append(looks, look)
		}
	}
	return looks
}
