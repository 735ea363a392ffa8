package historyimport

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/history"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
)

// undoReason is why descriptions and flags of an undone import no longer hold.
const undoReason = "The import was undone."

// undoPages is how many pages of the journal are looked at in one go.
const undoPages = 5000

// takeBack walks the journal over the stretch in which the import wrote, and takes
// back what it finds there. The journal knows every row that was written, also
// when the file is long gone.
func (e *Engine) takeBack(ctx context.Context, n *entry) error {
	if n.phase() != history.Undoing {
		return nil
	}
	from, to, by, err := e.reach(ctx, n)
	if err != nil {
		return err
	}
	u := &undoing{Engine: e, force: n.force, id: n.id, by: by}
	began := max(from, journal.Position(n.copy().Undone))
	for at := began; at < to; {
		if err := ctx.Err(); err != nil {
			return err
		}
		pages, err := e.Journal.Read(ctx, at, undoPages)
		if err != nil || len(pages) == 0 {
			return err
		}
		before := e.tail.Load()
		back, kept, err := u.pages(context.WithoutCancel(ctx), pages)
		if err != nil {
			return err
		}
		at = pages[len(pages)-1].Position
		if err := e.change(n, func(k *notes) { k.Undone, k.Back, k.Kept = int64(at), k.Back+back, k.Kept+kept }); err != nil {
			return err
		}
		n.come(int(began-from), int(min(at, to)-from), int(to-from), e.Now())
		if err := e.letTablesFollow(ctx, journal.Position(before)); err != nil {
			return err
		}
	}
	k := n.copy()
	ask := system(n)
	ask.Key = "import/" + n.id + "/complete-undo"
	_, err = e.decide(ctx, n, ask, func(s history.State) ([]any, error) {
		return history.CompleteUndo(s, history.Undone{TakenBack: k.Back, Kept: k.Kept, At: e.Now().UTC()})
	})
	return err
}

// reach finds between which pages the import wrote, and who undoes it.
func (e *Engine) reach(ctx context.Context, n *entry) (from, to journal.Position, by string, err error) {
	pages, err := e.Journal.ReadStream(ctx, journal.NewStream(n.force, history.Room, n.id), 0)
	if err != nil {
		return 0, 0, "", err
	}
	for _, p := range pages {
		event, err := e.Codec.Decode(ctx, p)
		if err != nil {
			return 0, 0, "", err
		}
		switch body := event.Body.(type) {
		case history.Started:
			from = p.Position
		case history.UndoStarted:
			to, by = p.Position, body.By
		}
	}
	return from, to, by, nil
}

// undoing takes back pages of one import.
type undoing struct {
	*Engine
	force, id, by string
}

// pages takes back what the import wrote on them. Several things on one stream are
// taken back one after the other.
func (u *undoing) pages(ctx context.Context, pages []journal.Page) (back, kept int, err error) {
	var ours []journal.Page
	for _, p := range pages {
		if p.Stream.Force() == u.force && strings.HasPrefix(p.Key, u.force+"/import/"+u.id+"/") && undoable[p.Type] {
			ours = append(ours, p)
		}
	}
	fates := make([]bool, len(ours))
	err = atOnce(ctx, u.Writers, len(ours), func(i int) string { return string(ours[i].Stream) }, func(ctx context.Context, i int) (err error) {
		fates[i], err = u.page(ctx, ours[i])
		return err
	})
	for _, changed := range fates {
		if changed {
			back++
		} else {
			kept++
		}
	}
	return back, kept, err
}

// undoable are the pages that are taken back.
var undoable = map[string]bool{"person.described": true, "person.flagged": true, "contact.imported": true, "incident.imported": true}

// page takes one page back, and says whether there was still something to take.
func (u *undoing) page(ctx context.Context, p journal.Page) (bool, error) {
	number, what, ours := written(u.force, u.id, p.Key)
	if !ours {
		return false, nil
	}
	a := command.Ask{
		Force: u.force, Actor: actor, Cause: "import/" + u.id, Key: "undo/" + u.id + "/" + strconv.Itoa(number) + "/" + what,
	}
	at, id := u.Now().UTC(), p.Stream.ID()
	changed, err := false, error(nil)
	switch what {
	case whatPerson, whatCaller:
		record := strconv.Itoa(number)
		if what == whatCaller {
			record = callerRecord(number)
		}
		e := person.Withdrawn{Record: person.ImportRecords + u.id + "/" + record, Reason: undoReason, By: u.by, At: at}
		changed, err = change(ctx, u.Engine, a, person.Room, id, person.Fold, func(s person.State) ([]any, error) { return person.Withdraw(s, e) })
	case whatFlag:
		e := person.FlagEnded{Flag: flagID(u.id, number), Reason: undoReason, By: u.by, At: at}
		changed, err = change(ctx, u.Engine, a, person.Room, id, person.Fold, func(s person.State) ([]any, error) { return person.EndFlag(s, e) })
	case whatContact:
		e := contact.ImportUndone{Import: u.id, By: u.by, At: at}
		changed, err = change(ctx, u.Engine, a, contact.Room, id, foldContact, func(s pastContact) ([]any, error) { return u.contact(ctx, s, e) })
	case whatIncident:
		e := incident.ImportUndone{Import: u.id, By: u.by, At: at}
		changed, err = change(ctx, u.Engine, a, incident.Room, id, foldIncident, func(s pastIncident) ([]any, error) { return u.incident(ctx, s, e) })
	}
	if f, is := fault.As(err); is && f.Class != fault.Unavailable {
		return false, nil // people, or an erasure, were first
	}
	return changed, err
}

// contact takes a contact off the record, and gives back what an earlier import
// had said of it, unless that one is undone too.
func (u *undoing) contact(ctx context.Context, s pastContact, e contact.ImportUndone) ([]any, error) {
	events, err := contact.UndoImport(s.State, e)
	before, replaced := s.before[u.id]
	if err != nil || len(events) == 0 || !replaced {
		return events, err
	}
	if undone, err := u.isUndone(ctx, before.Import); err != nil || undone {
		return events, err
	}
	return append(events, before), nil
}

func (u *undoing) incident(ctx context.Context, s pastIncident, e incident.ImportUndone) ([]any, error) {
	events, err := incident.UndoImport(s.State, e)
	before, replaced := s.before[u.id]
	if err != nil || len(events) == 0 || !replaced {
		return events, err
	}
	if undone, err := u.isUndone(ctx, before.Import); err != nil || undone {
		return events, err
	}
	return append(events, before), nil
}

// isUndone says whether another import was taken back.
func (u *undoing) isUndone(ctx context.Context, id string) (bool, error) {
	s, _, err := command.Load(ctx, u.desk, u.force, history.Room, id, history.Fold)
	if err != nil {
		return false, errors.Join(errors.New("look whether an earlier import is undone"), err)
	}
	return s.Phase == history.Undoing || s.Phase == history.TakenBack, nil
}
