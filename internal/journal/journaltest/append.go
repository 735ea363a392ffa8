package journaltest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/journal"
)

func empty(t *testing.T, m Maker) {
	j := open(t, m)
	ctx := context.Background()
	genesis, err := j.Genesis(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if head := mustHead(t, j); head != (journal.Head{Hash: genesis}) || genesis == (journal.Hash{}) {
		t.Errorf("head %v, genesis %x", head, genesis)
	}
	if pages := mustRead(t, j); len(pages) > 0 {
		t.Errorf("pages %v", pages)
	}
	if pages, err := j.ReadStream(ctx, one, 0); err != nil || len(pages) > 0 {
		t.Errorf("stream: %v, %v", pages, err)
	}
	if _, used, err := j.Used(ctx, "k1"); err != nil || used {
		t.Errorf("a key is used: %v, %v", used, err)
	}
	if other, err := open(t, m).Genesis(ctx); err != nil || other == genesis {
		t.Errorf("two journals start from the same hash %x, %v", other, err)
	}
}

func appendedIsRead(t *testing.T, m Maker) {
	j := open(t, m)
	b := Batch(one, 0, "k1", 2)
	b.Drafts[1] = journal.Draft{Type: "contact.closed", Schema: 3, Data: []byte(`{"a":"£ é ☎"}`)}
	if got, want := mustAppend(t, j, b), (journal.Receipt{First: 1, Last: 2, Version: 2}); got != want {
		t.Fatalf("receipt %+v, want %+v", got, want)
	}
	genesis, _ := j.Genesis(context.Background())
	pages := mustRead(t, j)
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	previous := genesis
	for i, p := range pages {
		want := journal.Page{
			Position: journal.Position(i + 1), Stream: one, Version: journal.Version(i + 1),
			Type: b.Drafts[i].Type, Schema: b.Drafts[i].Schema, At: When,
			Actor: b.Actor, Cause: b.Cause, Key: b.Key, Data: b.Drafts[i].Data,
			Salt: p.Salt, Sum: journal.DataSum(p.Salt, b.Drafts[i].Data),
		}
		want.Hash = journal.Link(previous, want)
		previous = want.Hash
		if diff := cmp.Diff(want, p); diff != "" {
			t.Errorf("page %d: %s", i+1, diff)
		}
		if len(p.Salt) < 16 {
			t.Errorf("page %d has a salt of %d bytes", i+1, len(p.Salt))
		}
	}
	if cmp.Equal(pages[0].Salt, pages[1].Salt) {
		t.Error("two pages share a salt")
	}
	if head := mustHead(t, j); head != (journal.Head{Position: 2, Hash: previous}) {
		t.Errorf("head %+v", head)
	}
}

func versionsCount(t *testing.T, m Maker) {
	j := open(t, m)
	mustAppend(t, j, Batch(one, 0, "k1", 2))
	mustAppend(t, j, Batch(two, 0, "k2", 1))
	if got, want := mustAppend(t, j, Batch(one, 2, "k3", 2)), (journal.Receipt{First: 4, Last: 5, Version: 4}); got != want {
		t.Errorf("receipt %+v, want %+v", got, want)
	}
	for _, c := range []struct {
		after journal.Version
		want  []journal.Position
	}{{0, []journal.Position{1, 2, 4, 5}}, {1, []journal.Position{2, 4, 5}}, {4, nil}, {9, nil}} {
		pages, err := j.ReadStream(context.Background(), one, c.after)
		if err != nil {
			t.Fatal(err)
		}
		var got []journal.Position
		for i, p := range pages {
			got = append(got, p.Position)
			if p.Version != c.after+journal.Version(i)+1 || p.Stream != one {
				t.Errorf("after %d: page %d is version %d of %s", c.after, p.Position, p.Version, p.Stream)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("after %d: %s", c.after, diff)
		}
	}
}

func versionRefused(t *testing.T, m Maker) {
	j := open(t, m)
	mustAppend(t, j, Batch(one, 0, "k1", 1))
	for _, expected := range []journal.Version{0, 2} {
		if r, err := j.Append(context.Background(), Batch(one, expected, "k2", 1)); !errors.Is(err, journal.ErrVersion) {
			t.Errorf("expected %d where 1 stands: %+v, %v", expected, r, err)
		}
	}
	if _, err := j.Append(context.Background(), Batch(two, 1, "k2", 1)); !errors.Is(err, journal.ErrVersion) {
		t.Errorf("a new stream at version 1: %v", err)
	}
	if n := len(mustRead(t, j)); n != 1 {
		t.Errorf("%d pages stand", n)
	}
	mustAppend(t, j, Batch(one, 1, "k2", 1)) // a refused key is still free
}

func anyVersion(t *testing.T, m Maker) {
	j := open(t, m)
	for i, key := range []string{"k1", "k2", "k3"} {
		if r := mustAppend(t, j, Batch(one, journal.AnyVersion, key, 1)); r.Version != journal.Version(i+1) {
			t.Errorf("append %d gave version %d", i+1, r.Version)
		}
	}
}

func allOrNothing(t *testing.T, m Maker) {
	j := open(t, m)
	mustAppend(t, j, Batch(one, 0, "k1", 1))
	head := mustHead(t, j)
	bad := Batch(one, 1, "k2", 3)
	bad.Drafts[2].Data = []byte(`{"half":`)
	if _, err := j.Append(context.Background(), bad); !errors.Is(err, journal.ErrInvalid) {
		t.Errorf("a batch whose third event is broken: %v", err)
	}
	if _, err := j.Append(context.Background(), Batch(one, 0, "k3", 3)); !errors.Is(err, journal.ErrVersion) {
		t.Errorf("a batch that comes too late: %v", err)
	}
	if now := mustHead(t, j); now != head {
		t.Errorf("head moved from %+v to %+v", head, now)
	}
	mustAppend(t, j, Batch(one, 1, "k2", 3))
}
