package layout

import "strings"

// Floor is a storey of the house. A package imports its own floor only where
// the law says so, and the floors beneath it.
type Floor string

// The floors, from the ground up.
const (
	Ground Floor = "ground" // records, refusals, policy: plain data
	Room   Floor = "room"   // the rules of policing, pure
	Kit    Floor = "kit"    // disks, clocks, sockets; knows no policing
	View   Floor = "view"   // the tables that a screen reads
	Door   Floor = "door"   // how a request or a ringing line becomes a decision
	Roof   Floor = "roof"   // what is plugged into what
)

// Journey is the order of the rooms: a room may import those before it.
var Journey = []string{
	"staff", "place", "person", "contact", "queue", "risk", "incident", "dispatch",
	"safeguarding", "referral", "resolution", "victim", "edition", "history", "statistics", "records",
}

// grounds and kits name packages under internal/ whose place their path does
// not show. A row covers the package and everything beneath it; the longest
// matching row wins.
var (
	grounds = []string{"fault", "journal", "policy", "text", "geo", "match"}
	kits    = []string{
		"command", "view", "reaction", "live", "httpserver", "draft", "configuration", "telephony",
		"journal/sqlitejournal", "journal/sqlitekeys", "journal/journaltest", "journal/journalbench",
		"policy/policyfile", "place/gazetteer", "place/maptile", "place/callerdata", "deadline", "mailout",
	}
	roofs = []string{"app", "simulate", "layout", "queue/queuebench", "match/matchbench", "match/linkagebench", "match/callstream", "history/historybench", "risk/riskbench"}
	doors = []string{"channels", "queue/queuedesk", "staff/session", "draft/draftapi", "person/personmatch", "person/personlearn", "history/historyimport", "edition/policybook"}
)

// Place says on which floor a package under internal/ stands and, for rooms,
// views and doors, to which room it belongs ("" when to none).
func Place(pkg string) (Floor, string) {
	floor, length := Floor(""), -1
	for f, rows := range map[Floor][]string{Ground: grounds, Kit: kits, Roof: roofs, Door: doors} {
		for _, row := range rows {
			if under(pkg, row) && len(row) > length {
				floor, length = f, len(row)
			}
		}
	}
	first, rest, nested := strings.Cut(pkg, "/")
	if floor != "" {
		return floor, roomOrNone(first)
	}
	if roomOrNone(first) == "" {
		return "", ""
	}
	switch {
	case !nested:
		return Room, first
	case strings.HasPrefix(rest, first+"views"):
		return View, first
	case strings.HasPrefix(rest, first+"api"):
		return Door, first
	case strings.HasPrefix(rest, first+"test"):
		return Roof, first
	}
	return "", ""
}

func under(pkg, row string) bool { return pkg == row || strings.HasPrefix(pkg, row+"/") }

func roomOrNone(name string) string {
	if order(name) < 0 {
		return ""
	}
	return name
}

func order(room string) int {
	for i, r := range Journey {
		if r == room {
			return i
		}
	}
	return -1
}

// Allowed says whether a package may import another, both under internal/, and
// if not, what to do instead.
func Allowed(from, to string) (bool, string) {
	ff, fr := Place(from)
	tf, tr := Place(to)
	if ff == "" {
		return false, from + " has no place: give it a row in layout/law.go or a name that shows one (<room>views, <room>api)"
	}
	if tf == "" {
		return false, to + " has no place: give it a row in layout/law.go or a name that shows one"
	}
	if ff == Roof {
		return true, ""
	}
	if tf == Roof {
		return false, "nothing but the roof knows what is plugged into what: hand the thing in as an argument"
	}
	switch ff {
	case Ground:
		return tf == Ground, "the ground knows only records and refusals: move what it needs down, or the code up"
	case Room:
		if tf == Ground {
			return true, ""
		}
		if tf != Room {
			return false, "a room is pure: take what it needs as an argument and call it from a door"
		}
		return order(tr) < order(fr), "a room never looks forward: let the later room react to this room's event and send a command"
	case Kit:
		return tf == Ground || tf == Kit, "the kit knows no policing: define a small interface here and let the roof plug it in"
	case View:
		if tf == View {
			return from == to || fr == tr, "views share events, not tables: listen to the other room's event"
		}
		return tf != Door, "a view is read by doors and calls none"
	case Door:
		if tf == View {
			return fr == "" || tr == fr, "a door reads only its own room's views: let that view listen to the event it needs"
		}
		return true, ""
	}
	return false, "unknown floor"
}

// impure lists what a room may not import of the standard library: clocks are
// handed in, and disk, network and dice belong to kit and doors.
var impure = []string{
	"os", "net", "io/fs", "database/sql", "math/rand", "crypto/rand", "log", "syscall", "os/exec", "embed", "runtime", "sync",
}

// Pure says whether a room may import this package of the standard library.
func Pure(std string) bool {
	for _, row := range impure {
		if under(std, row) {
			return false
		}
	}
	return true
}
