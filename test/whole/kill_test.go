package whole

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
)

// TestKill kills the program with -9 in the middle of work, starts it again and
// looks for everything that was acknowledged. A request that nobody answered is
// sent once more with the same key, and must have had one effect.
func TestKill(t *testing.T) {
	p := open(t)
	dice := seeded(t)
	room := newRoom(t, p, dice)
	head := p.verify(t)
	for n := range setting(t, "BLUELAMP_KILLS", 5) {
		room.round(t, n, dice)
		out, err := p.run("journal", "verify", "--data", p.dir, "--head", head)
		if err != nil {
			t.Fatalf("kill %d: %v\n%s", n+1, err, out)
		}
		head = p.verify(t)
		if t.Failed() {
			t.Fatalf("after kill %d", n+1)
		}
	}
	room.follow.compare(t, room.boss)
}

// seeded is chance that can be repeated.
func seeded(t *testing.T) *rand.Rand {
	seed := uint64(setting(t, "BLUELAMP_SEED", int(rand.Uint32())))
	t.Logf("to repeat what chance did: BLUELAMP_SEED=%d", seed)
	return rand.New(rand.NewPCG(seed, 0))
}

// setting reads a number from the environment.
func setting(t *testing.T, name string, otherwise int) int {
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// worker is one person at work. It keeps what was acknowledged.
type worker interface {
	// work goes on until somebody does not answer, and returns that.
	work(d *doom) error
	// check compares the record with what was acknowledged. exact is false while
	// a request is open that may or may not have been carried out.
	check(exact bool) error
	// again sends the open request once more.
	again() error
}

// room is a control room in which people work while the program is killed.
type room struct {
	program *program
	boss    *person
	workers []worker
	follow  *follower
}

func newRoom(t *testing.T, p *program, dice *rand.Rand) *room {
	r := &room{program: p, boss: p.signIn(t, supervisor)}
	chance := func() *rand.Rand { return rand.New(rand.NewPCG(dice.Uint64(), 1)) }
	for _, name := range []string{handler2, handler4} {
		r.workers = append(r.workers, &writer{crew: crew{person: p.signIn(t, name), dice: chance()}})
	}
	r.workers = append(r.workers,
		&duty{crew: crew{person: p.signIn(t, handler3), dice: chance()}},
		&sender{crew: crew{person: p.signIn(t, dispatcher), dice: chance()}, incident: r.boss.anIncident()},
		&taker{crew: crew{person: p.signIn(t, handler), dice: chance()}, boss: r.boss},
	)
	r.follow = &follower{person: p.signIn(t, supervisor)}
	return r
}

// round lets everybody work, kills the program, starts it and checks.
func (r *room) round(t *testing.T, n int, dice *rand.Rand) {
	t.Helper()
	d := newDoom(dice)
	r.follow.begin()
	var crowd sync.WaitGroup
	for _, w := range r.workers {
		crowd.Go(func() {
			if err := w.work(d); err != nil && !d.come() {
				t.Errorf("round %d, before the kill: %T: %v", n+1, w, err)
				d.end()
			}
		})
	}
	<-d.alive.Done()
	must(t, r.program.kill())
	crowd.Wait()
	r.follow.end()
	r.program.start(t)
	for _, exact := range []bool{false, true} {
		for _, w := range r.workers {
			if exact {
				if err := w.again(); err != nil {
					t.Errorf("after kill %d (%s): %T: the open request again: %v", n+1, d, w, err)
				}
			}
			if err := w.check(exact); err != nil {
				t.Errorf("after kill %d (%s): %T: %v", n+1, d, w, err)
			}
		}
	}
}

// doom decides when the program is killed: after so many acknowledgements, or
// after so many from the moment in which a call has come to a stage.
type doom struct {
	stage string // empty: any
	after int64
	seen  atomic.Int64
	alive context.Context // ends when it has come
	end   context.CancelFunc
}

// stages of a call, at which the program may be killed.
var stages = []string{"", "", "", "dialled", "offered", "answered", "noted", "ended", "finished"}

func newDoom(dice *rand.Rand) *doom {
	d := &doom{stage: stages[dice.IntN(len(stages))]}
	d.alive, d.end = context.WithTimeout(context.Background(), patience) // in case nothing ever comes so far
	if d.after = dice.Int64N(8); d.stage == "" {
		d.after = 1 + dice.Int64N(80)
	}
	return d
}

func (d *doom) String() string { return fmt.Sprintf("%d after %q", d.after, d.stage) }

// acknowledged counts an answer.
func (d *doom) acknowledged() {
	if d.stage == "" && d.seen.Add(1) >= d.after || d.stage != "" && d.seen.Load() > 0 && d.seen.Add(1) > d.after {
		d.end()
	}
}

// reached counts a stage of a call.
func (d *doom) reached(stage string) {
	if stage == d.stage && d.seen.CompareAndSwap(0, 1) && d.after == 0 {
		d.end()
	}
}

func (d *doom) come() bool { return d.alive.Err() != nil }

// follower is a screen that must miss nothing and see nothing twice. The program
// serves one force, so each page of the journal is a note of it.
type follower struct {
	*person
	now   *stream
	first int64
	last  int64
	count int
}

func (f *follower) begin() {
	f.Helper()
	after := ""
	if f.last > 0 {
		after = fmt.Sprint(f.last)
	}
	f.now = f.person.follow("/api/live", after)
	until(f.T, "the live stream says hello", func() bool { return len(f.now.all()) > 0 })
	if f.last == 0 {
		var hello note
		must(f.T, json.Unmarshal([]byte(f.now.all()[0].data), &hello))
		f.first, f.last = hello.Position, hello.Position
	}
}

// end takes over what came until the program was killed.
func (f *follower) end() {
	f.Helper()
	f.now.close()
	<-f.now.over
	for _, e := range f.now.all() {
		if e.name == "reset" {
			f.Error("the live stream was reset")
		}
	}
	for _, n := range f.now.notes() {
		if n.Position != f.last+1 {
			f.Errorf("after note %d came %d", f.last, n.Position)
		}
		f.last, f.count = n.Position, f.count+1
	}
}

// compare looks whether the last page was seen.
func (f *follower) compare(t *testing.T, who *person) {
	t.Helper()
	var health struct{ Position int64 }
	who.get("/api/health", &health)
	f.begin()
	until(t, "the screen has seen the last page", func() bool {
		all := f.now.notes()
		return f.last == health.Position || len(all) > 0 && all[len(all)-1].Position >= health.Position
	})
	f.end()
	if f.count != int(f.last-f.first) || f.last < health.Position {
		t.Errorf("%d notes from %d to %d; the journal ends at %d", f.count, f.first, f.last, health.Position)
	}
	t.Logf("%d pages were written and seen", f.count)
}
