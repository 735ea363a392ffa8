package policybook

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/edition"
	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
)

// Options says what a Book is made of.
type Options struct {
	Desk  *command.Desk
	Files fs.FS // the installation's national.yaml and forces/*.yaml
	// Packs are the installation's packs as policyfile.LoadAll read them from Files,
	// by force. Forces without one are refused.
	Packs  map[string]*policy.Pack
	Forces []string
	Now    func() time.Time
	Log    *slog.Logger // nil: silent
}

// Book holds the pack in force of each force. It is safe for concurrent use.
type Book struct {
	desk     *command.Desk
	files    fs.FS
	packs    map[string]*policy.Pack
	now      func() time.Time
	log      *slog.Logger
	core     func() (*policy.Pack, error)
	shelves  map[string]*shelf
	mu       sync.Mutex
	watchers []func(force string)
}

// shelf is one force's place in the book.
type shelf struct {
	current atomic.Pointer[current]
	mu      sync.Mutex // one change at a time
}

// current is what a force works by now.
type current struct {
	number  int // of the edition; 0: the installation's file
	newest  int // of the newest edition, which may not be in force
	yaml    string
	pack    *policy.Pack
	refused policyfile.Findings // why the newest edition is not in force
}

// Open brings each force's pack into force and keeps it in the record if it is not
// the one that was in use before.
func Open(ctx context.Context, o Options) (*Book, error) {
	b := &Book{
		desk: o.Desk, files: o.Files, packs: o.Packs, now: o.Now, log: o.Log, shelves: map[string]*shelf{},
		core: sync.OnceValues(func() (*policy.Pack, error) { return policyfile.Load(o.Files, policyfile.NationalFile, "") }),
	}
	if b.log == nil {
		b.log = slog.New(slog.DiscardHandler)
	}
	for _, force := range o.Forces {
		b.shelves[force] = &shelf{}
		if err := b.take(ctx, force); err != nil {
			return nil, fmt.Errorf("open the policy of %s: %w", force, err)
		}
	}
	return b, nil
}

// take brings the newest edition into force, or the installation's file.
func (b *Book) take(ctx context.Context, force string) error {
	state, err := b.state(ctx, force)
	if err != nil {
		return err
	}
	now, err := b.builtIn(force)
	if err != nil {
		return err
	}
	if newest, ok := state.Newest(); ok {
		now.newest = newest.Number
		pack, found, err := b.load(force, newest.YAML)
		switch {
		case err != nil:
			return err
		case len(found) > 0:
			now.refused = found
			b.log.ErrorContext(ctx, "the newest edition of the policy is not in force: the national core of this program refuses it; the installation's file is in force instead",
				"force", force, "edition", newest.Number, "findings", found.Error())
		default:
			now.number, now.yaml, now.pack = newest.Number, newest.YAML, pack
		}
	}
	if err := b.adopt(ctx, force, now.pack); err != nil {
		return err
	}
	b.shelves[force].current.Store(&now)
	return nil
}

func (b *Book) builtIn(force string) (current, error) {
	pack := b.packs[force]
	if pack == nil {
		return current{}, fmt.Errorf("there is no %s", fileOf(force))
	}
	content, err := fs.ReadFile(b.files, fileOf(force))
	if err != nil {
		return current{}, fmt.Errorf("read the installation's file: %w", err)
	}
	return current{yaml: string(content), pack: pack}, nil
}

// adopt keeps the pack in the record. The key is made of what is kept, so that a
// start that is cut off here finds it done.
func (b *Book) adopt(ctx context.Context, force string, pack *policy.Pack) error {
	content, err := json.Marshal(pack)
	if err != nil {
		return fmt.Errorf("write the pack as JSON: %w", err)
	}
	ask := command.Ask{Force: force, Actor: "system/policy"}
	_, err = command.Do(ctx, b.desk, ask, edition.Room, edition.ID, edition.Fold, func(s edition.State) ([]any, error) {
		return edition.Adopt(s, edition.Adopted{Version: pack.Version, Digest: pack.Digest, Pack: string(content), At: b.now().UTC()})
	})
	if err != nil {
		return fmt.Errorf("keep the pack in the record: %w", err)
	}
	return nil
}

func (b *Book) state(ctx context.Context, force string) (edition.State, error) {
	s, _, err := command.Load(ctx, b.desk, force, edition.Room, edition.ID, edition.Fold)
	return s, err
}

// Pack is what a force works by now; nil of a force that the book was not opened for.
func (b *Book) Pack(force string) *policy.Pack {
	s := b.shelves[force]
	if s == nil {
		return nil
	}
	return s.current.Load().pack
}

// Digests names everything that is in force: it changes when any pack does.
func (b *Book) Digests() string {
	all := make([]string, 0, len(b.shelves))
	for force := range b.shelves {
		all = append(all, force+" "+b.Pack(force).Digest)
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// OnChange has a function called after another pack has come into force. It must
// not wait long: the administrator who published waits with it.
func (b *Book) OnChange(told func(force string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.watchers = append(b.watchers, told)
}

func (b *Book) tell(force string) {
	b.mu.Lock()
	watchers := slices.Clone(b.watchers)
	b.mu.Unlock()
	for _, told := range watchers {
		told(force)
	}
}

func fileOf(force string) string { return policyfile.ForcesFolder + "/" + force + ".yaml" }
