package viewbench

import (
	"fmt"

	"bluelamp/internal/journal"
)

// The events of an invented call, of the size and with the share of personal
// fields that real ones have.
type (
	rung struct {
		Trunk  string `json:"trunk"`
		Number string `json:"number" personal:"true"`
	}
	taken struct {
		Handler string `json:"handler"`
		Waited  int    `json:"waitedMs"`
	}
	noted struct {
		Kind string `json:"kind"`
		Text string `json:"text" personal:"true"`
	}
	ended struct {
		Result string `json:"result"`
	}
)

var sampleCatalogue = []journal.Entry{
	journal.Of[rung]("call.rung", 1), journal.Of[taken]("call.taken", 1),
	journal.Of[noted]("call.noted", 1), journal.Of[ended]("call.ended", 1),
}

func callOf(n int) []any {
	trunk := "101"
	if n%4 == 0 {
		trunk = "999"
	}
	return []any{
		rung{Trunk: trunk, Number: fmt.Sprintf("07700900%03d", n%1000)},
		taken{Handler: fmt.Sprintf("staff/%03d", n%120), Waited: n % 30_000},
		noted{Kind: "note", Text: "Caller says a door was forced at the back of the shop and somebody is still inside."},
		noted{Kind: "note", Text: "Staff are in the front room with the door locked. Two people, dark clothing."},
		ended{Result: "incident"},
	}
}
