package reaction

import "context"

// persist repeats work until it is done, ctx ends, or an error comes that is
// not curable.
func (l *line) persist(ctx context.Context, curable func(error) bool, work func() error) error {
	for {
		err := work()
		if err == nil {
			l.disk.Over()
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !curable(err) {
			return err
		}
		l.disk.Bear(ctx, err)
	}
}

// always: a place that is not kept is a reason to wait, whatever the cause. The
// command stands, nothing else is to be done before it, and to end the process
// would cut off calls for the sake of book-keeping.
func always(error) bool { return true }

// keep writes the place.
func (l *line) keep(ctx context.Context, to mark) error {
	return l.persist(ctx, always, func() error { return l.ledger.move(ctx, l.reaction.Name, to) })
}

// refuse writes a refusal with the place.
func (l *line) refuse(ctx context.Context, no Refusal, to mark) error {
	return l.persist(ctx, always, func() error { return l.ledger.refuse(ctx, no, to) })
}

// rest writes the place once more when all ends, so that the next start passes
// over nothing twice. If the disk does not take it, it does, which is no harm.
func (l *line) rest(ctx context.Context) {
	if l.kept == l.at.position {
		return
	}
	if err := l.ledger.move(ctx, l.reaction.Name, l.at); err != nil {
		l.log.Warn("a reaction's place was not written; the next start passes over some pages again",
			"reaction", l.reaction.Name, "error", err)
		return
	}
	l.kept = l.at.position
}
