package policybook_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/edition"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/fault"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
	"bluelamp/policies"
)

const force = "northshire"

var nine = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// shelf is a journal with a folder of policies.
type shelf struct {
	t         *testing.T
	files     fstest.MapFS
	journal   journal.Journal
	keys      journal.Keys
	catalogue *journal.Catalogue
	desk      *command.Desk
	told      *bytes.Buffer
}

func (s *shelf) codec(keys journal.Keys) *journal.Codec { return journal.NewCodec(s.catalogue, keys) }

func newShelf(t *testing.T) *shelf {
	t.Helper()
	catalogue, err := journal.NewCatalogue(edition.Catalogue(), staff.Catalogue(), contact.Catalogue(), risk.Catalogue(),
		incident.Catalogue(), resolution.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	s := &shelf{t: t, files: fstest.MapFS{}, told: &bytes.Buffer{}, journal: journal.NewMemory(), keys: journal.NewMemoryKeys(), catalogue: catalogue}
	s.desk = command.NewDesk(s.journal, s.codec(s.keys), func() time.Time { return nine })
	for _, name := range []string{policyfile.NationalFile, "forces/northshire.yaml"} {
		content, err := fs.ReadFile(policies.Files, name)
		if err != nil {
			t.Fatal(err)
		}
		s.files[name] = &fstest.MapFile{Data: content}
	}
	return s
}

// change alters a file of the installation.
func (s *shelf) change(name, old, now string) {
	s.t.Helper()
	content := string(s.files[name].Data)
	if !strings.Contains(content, old) {
		s.t.Fatalf("%s does not say %q", name, old)
	}
	s.files[name] = &fstest.MapFile{Data: []byte(strings.Replace(content, old, now, 1))}
}

// read keeps what was loaded: loading searches all rules, and takes a while.
var read = map[string]map[string]*policy.Pack{}

// open starts the program.
func (s *shelf) open() *policybook.Book {
	s.t.Helper()
	key := string(s.files[policyfile.NationalFile].Data) + string(s.files["forces/northshire.yaml"].Data)
	packs, ok := read[key]
	if !ok {
		var err error
		if packs, err = policyfile.LoadAll(s.files); err != nil {
			s.t.Fatal(err)
		}
		read[key] = packs
	}
	b, err := policybook.Open(s.t.Context(), policybook.Options{
		Desk: s.desk, Files: s.files, Packs: packs, Forces: []string{force},
		Now: func() time.Time { return nine }, Log: slog.New(slog.NewTextHandler(s.told, nil)),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return b
}

func (s *shelf) state() edition.State {
	s.t.Helper()
	state, _, err := command.Load(s.t.Context(), s.desk, force, edition.Room, edition.ID, edition.Fold)
	if err != nil {
		s.t.Fatal(err)
	}
	return state
}

func publish(b *policybook.Book, key, yaml string, base int) (edition.Published, error) {
	e, _, err := b.Publish(context.Background(), command.Ask{Force: force, Actor: "staff/anna", Key: key},
		policybook.Draft{YAML: yaml, Note: "Asks about gates.", Base: base, By: "anna"})
	return e, err
}

const (
	owner = `text: "Do you know whose they are, or what marks or tags they carry?"`
	gates = `text: "Do you know whose they are, and which gate stands open?"`
)

func TestTheInstallationsPackIsInForceAndKept(t *testing.T) {
	s := newShelf(t)
	b := s.open()
	s.open() // a second start keeps nothing new
	state := s.state()
	if len(state.Uses) != 1 || state.InUse() != b.Pack(force).Digest || b.Pack("nowhere") != nil {
		t.Fatalf("%+v", state)
	}
	s.change("forces/northshire.yaml", owner, gates)
	b = s.open()
	if state = s.state(); len(state.Uses) != 2 || state.InUse() != b.Pack(force).Digest {
		t.Errorf("a changed file was not kept: %+v", state)
	}
}

func TestAnEditionComesIntoForceAndStaysAfterARestart(t *testing.T) {
	s := newShelf(t)
	b := s.open()
	before, digests := b.Pack(force), b.Digests()
	var told []string
	b.OnChange(func(force string) { told = append(told, force+" "+b.Pack(force).Version) })
	yaml := strings.Replace(b.Source(force).YAML, owner, gates, 1)
	e, err := publish(b, "1", yaml, 0)
	if err != nil {
		t.Fatal(err)
	}
	pack := b.Pack(force)
	if e.Number != 1 || pack == before || pack.Version != e.Version || e.Version == before.Version || b.Digests() == digests {
		t.Errorf("edition %d %s after %s", e.Number, e.Version, before.Version)
	}
	if want := []string{force + " " + e.Version}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	again := s.open()
	source := again.Source(force)
	if source.Number != 1 || again.Pack(force).Digest != pack.Digest || len(s.state().Uses) != 2 {
		t.Errorf("after a restart %+v", source)
	}
	if want, err := policyfile.SetVersion([]byte(yaml), policyfile.NextVersion(policyfile.VersionOf([]byte(yaml)))); err != nil || source.YAML != string(want) {
		t.Errorf("more than the version was changed: %v", err)
	}
}

func TestGoingBackIsANewEditionWithANewVersion(t *testing.T) {
	s := newShelf(t)
	b := s.open()
	original := b.Source(force).YAML
	first, err := publish(b, "1", strings.Replace(original, owner, gates, 1), 0)
	if err != nil {
		t.Fatal(err)
	}
	second, err := publish(b, "2", original, 1)
	if err != nil {
		t.Fatal(err)
	}
	if second.Number != 2 || second.Version == first.Version {
		t.Errorf("%d %s after %d %s", second.Number, second.Version, first.Number, first.Version)
	}
	for number, want := range map[int]string{0: owner, 1: gates, 2: owner} {
		if source, err := b.Edition(t.Context(), force, number); err != nil || !strings.Contains(source.YAML, want) || source.Newest != 2 {
			t.Errorf("edition %d: %+v %v", number, source, err)
		}
	}
	if _, err := b.Edition(t.Context(), force, 3); !errors.Is(err, edition.NotFound) {
		t.Errorf("edition 3: %v", err)
	}
}

func TestTwoAdministratorsAtOnce(t *testing.T) {
	s := newShelf(t)
	b := s.open()
	yaml := strings.Replace(b.Source(force).YAML, owner, gates, 1)
	first, err := publish(b, "first", yaml, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := publish(b, "second", strings.Replace(yaml, gates, owner, 1), 0); !errors.Is(err, edition.NotNewest) {
		t.Errorf("the second: %v", err)
	}
	repeated, err := publish(b, "first", yaml, 0)
	if err != nil || repeated != first || b.Source(force).Number != 1 {
		t.Errorf("the first request once more: %+v %v", repeated, err)
	}
}

func TestWhatIsNotSoundIsRefusedWithFindings(t *testing.T) {
	s := newShelf(t)
	b := s.open()
	yaml := b.Source(force).YAML
	for name, wrong := range map[string]string{
		"unknown key":   yaml + "\nqueue_jumping: true\n",
		"no YAML":       "a: [",
		"another force": strings.Replace(yaml, "code: northshire", "code: southmere", 1),
		"empty":         "",
	} {
		_, err := publish(b, name, wrong, 0)
		no, ok := fault.As(err)
		if !ok || !errors.Is(err, policybook.NotSound) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		found, ok := no.Details.([]policybook.Finding)
		if !ok || len(found) == 0 || found[0].File != "forces/northshire.yaml" || found[0].Cure == "" {
			t.Errorf("%s: %+v", name, no.Details)
		}
		if checked, err := b.Check(force, wrong); err != nil || len(checked.Findings) != len(found) || checked.Pack != nil {
			t.Errorf("%s: a check finds %v, %v", name, checked.Findings, err)
		}
	}
	if s.state().Number() != 0 {
		t.Error("something was published")
	}
}

// A newer program brings a stricter core. What the force published does not come
// into force again; nobody works by an unsound pack, and everybody can see why.
func TestAnEditionThatANewerCoreRefusesDoesNotComeIntoForce(t *testing.T) {
	s := newShelf(t)
	b := s.open()
	yaml := strings.Replace(b.Source(force).YAML, "not_ready_reasons:\n", "not_ready_reasons:\n  - {code: training, remove: true}\n", 1)
	e, err := publish(b, "1", yaml, 0)
	if err != nil {
		t.Fatal(err)
	}
	s.change(policyfile.NationalFile, "  - {code: training, label: \"Training\", chosen: true}\n", "")
	b = s.open()
	standing, err := b.Standing(t.Context(), force)
	if err != nil || standing.InForce != 0 || standing.Newest != 1 || len(standing.Refused) != 1 || len(standing.Editions) != 1 {
		t.Fatalf("%+v %v", standing, err)
	}
	if b.Pack(force).Version == e.Version || !strings.Contains(s.told.String(), "training") {
		t.Errorf("in force is %s; the log says %s", b.Pack(force).Version, s.told)
	}
	if _, err := publish(b, "2", strings.Replace(b.Source(force).YAML, owner, gates, 1), 1); err != nil {
		t.Errorf("a sound edition on the refused one: %v", err)
	}
	if standing, err = b.Standing(t.Context(), force); err != nil || standing.InForce != 2 || len(standing.Refused) != 0 {
		t.Errorf("%+v %v", standing, err)
	}
}
