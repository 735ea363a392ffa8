package policy

// Statistics are the definitions behind published figures. There is no one
// definition of abandonment in use, so the pack says which is used and the screen
// says so beside the figure.
type Statistics struct {
	// AnsweredWithinSeconds is the threshold of "answered in time" for 999.
	AnsweredWithinSeconds int `json:"answeredWithinSeconds"`
	// AnsweredOverSeconds is the wait that is counted as far too long for 999.
	AnsweredOverSeconds int         `json:"answeredOverSeconds"`
	Abandonment         Abandonment `json:"abandonment"`
}

// AbandonmentVariant says what the abandonment rate is a share of.
type AbandonmentVariant string

// The two variants in common use.
const (
	// OfAnsweredAndAbandoned: abandoned / (answered + abandoned).
	OfAnsweredAndAbandoned AbandonmentVariant = "of-answered-and-abandoned"
	// OfOffered: abandoned / offered.
	OfOffered AbandonmentVariant = "of-offered"
)

// Abandonment is the definition of the 101 abandonment rate. Definition and
// Exclusions are shown on the screen, word for word.
type Abandonment struct {
	Service    string             `json:"service"`
	Variant    AbandonmentVariant `json:"variant"`
	Definition string             `json:"definition"`
	Exclusions []string           `json:"exclusions"`
}
