package personapi

import (
	"context"
	"sync"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/view"
)

// mostBackgrounds bounds what is remembered: the contacts that a large room has in
// hand at once, several times over.
const mostBackgrounds = 1_000

// Backgrounds remembers what lies behind a contact while nothing has happened. A
// form is filled in with many pauses, and each of them asks for a proposal. The
// zero value is ready.
type Backgrounds struct {
	mu    sync.Mutex
	known map[backgroundOf]remembered
}

// backgroundOf is for whom it was gathered: what is closed to one is open to another.
type backgroundOf struct {
	force, contact string
	all            bool
}

// remembered is a background with everything that it follows from: as far as the
// tables had read the record, the policy, and the minute, because what is older
// than 90 days no longer counts.
type remembered struct {
	position journal.Position
	pack     *policy.Pack
	minute   time.Time
	behind   Behind
}

// Of is BackgroundOf, gathered again only when something can have changed it. The
// answer is shared and must not be written to.
func (b *Backgrounds) Of(ctx context.Context, c *httpserver.Call, contact string) (Behind, error) {
	position, err := view.Position(ctx, c.View(personviews.Name))
	if err != nil {
		return Behind{}, err
	}
	now := remembered{position: position, pack: c.Policy(), minute: c.Now().Truncate(time.Minute)}
	of := backgroundOf{force: c.Force(), contact: contact, all: sees(c)}
	b.mu.Lock()
	kept, there := b.known[of]
	b.mu.Unlock()
	if there && kept.position == now.position && kept.pack == now.pack && kept.minute.Equal(now.minute) {
		return kept.behind, nil
	}
	if now.behind, err = BackgroundOf(ctx, c, contact); err != nil {
		return Behind{}, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.known == nil || len(b.known) >= mostBackgrounds {
		b.known = map[backgroundOf]remembered{}
	}
	b.known[of] = now
	return now.behind, nil
}
