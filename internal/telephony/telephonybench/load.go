package telephonybench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"time"

	"bluelamp/internal/telephony/telephonytest"
)

// IsLoad says that this process was started by Run to make the load.
func IsLoad() bool { return os.Getenv(loadVariable) != "" }

// Load makes the load; the process is to end when it returns.
func Load(ctx context.Context) error {
	var o order
	if err := json.Unmarshal([]byte(os.Getenv(loadVariable)), &o); err != nil {
		return fmt.Errorf("read the order: %w", err)
	}
	phone, err := telephonytest.NewPhone(netip.AddrFrom4([4]byte{127, 0, 0, 1}))
	if err != nil {
		return err
	}
	defer phone.Close()
	f := farm{order: o, in: json.NewDecoder(os.NewFile(3, "replies")), out: json.NewEncoder(os.NewFile(4, "requests")), phone: phone}
	for n := range o.Calls {
		if err := f.call(ctx, fmt.Sprint("h", n)); err != nil {
			return fmt.Errorf("call %d: %w", n, err)
		}
	}
	return f.talk(ctx)
}

// farm is all telephones and agents.
type farm struct {
	order
	in     *json.Decoder
	out    *json.Encoder
	phone  *telephonytest.Phone
	lines  []*telephonytest.Line
	agents []*telephonytest.Agent
}

func (f *farm) ask(q request) (reply, error) {
	var r reply
	if err := f.out.Encode(q); err != nil {
		return r, fmt.Errorf("ask the edge: %w", err)
	}
	if err := f.in.Decode(&r); err != nil {
		return r, fmt.Errorf("hear from the edge: %w", err)
	}
	if r.Error != "" {
		return r, errors.New(r.Error)
	}
	return r, nil
}

// call signs one agent on and has it answer one call.
func (f *farm) call(ctx context.Context, name string) error {
	agent, err := telephonytest.NewAgent(ctx, func(_ context.Context, offer string) (string, error) {
		r, err := f.ask(request{Agent: name, Offer: offer})
		return r.Answer, err
	})
	if err != nil {
		return err
	}
	f.agents = append(f.agents, agent)
	line, err := f.phone.Dial(ctx, "sip:999@"+f.Target, "+447700900123", telephonytest.Options{})
	if err != nil {
		return err
	}
	f.lines = append(f.lines, line)
	if err := line.Await(ctx, telephonytest.EarlyMedia); err != nil {
		return err
	}
	// The agent's side of the edge may learn a moment later that it is connected.
	for try := 0; ; try++ {
		if _, err = f.ask(request{Answer: name}); err == nil || try == 50 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err != nil {
		return err
	}
	if err := line.Await(ctx, telephonytest.Talking); err != nil {
		return err
	}
	line.Silence() // as telephones do: a line without any packets is taken for dead
	return nil
}

// settle is how long frames may be under way before they count as lost.
const settle = time.Second

// talk lets everybody talk, counts what was sent and heard, and hangs up.
func (f *farm) talk(ctx context.Context) error {
	f.hush()
	time.Sleep(settle)
	before := f.count()
	if _, err := f.ask(request{Talk: true}); err != nil {
		return err
	}
	for n := range f.lines {
		f.lines[n].SendTone(440)
		f.agents[n].SendTone(1000)
	}
	time.Sleep(f.Talk)
	if _, err := f.ask(request{Quiet: true}); err != nil {
		return err
	}
	f.hush()
	time.Sleep(settle)
	after := f.count()
	for n := range f.lines {
		if s := f.lines[n].State(); s != telephonytest.Talking {
			return fmt.Errorf("line %d is %s after the talk", n, s)
		}
		if err := f.lines[n].Bye(ctx); err != nil {
			return fmt.Errorf("hang up: %w", err)
		}
		f.agents[n].Close()
	}
	return f.out.Encode(request{Result: &heard{Sent: after.Sent - before.Sent, Heard: after.Heard - before.Heard}})
}

// hush stops all sound.
func (f *farm) hush() {
	for n := range f.lines {
		f.lines[n].Mouth.Stop()
		f.agents[n].Mouth.Stop()
	}
}

func (f *farm) count() (h heard) {
	for n := range f.lines {
		h.Sent += f.lines[n].Sent() + f.agents[n].Sent()
		h.Heard += f.lines[n].Frames() + f.agents[n].Frames()
	}
	return h
}
