package index

import "bluelamp/internal/match"

// Partial names the fields of a query that are still being typed: they are taken
// as the beginning of a word.
type Partial uint8

// Fields that may be searched for as they are typed. Join them with |.
const (
	FirstPartial Partial = 1 << iota
	LastPartial
	StreetPartial
	PostcodePartial
)

// Query is what is known of a caller so far. Today, in days since 1 January
// 1970, makes evidence older; 0 leaves age out.
type Query struct {
	match.Record
	Partial Partial
	Today   int64
	// Hide says of a person that the asker may not see them: they are weighed as
	// rivals and not listed. nil hides nobody. It must not call the index.
	Hide func(PersonID) bool
}

// Candidate is one person whom the caller may be.
type Candidate struct {
	Person  PersonID
	Record  RecordID // the record that speaks most for the person by itself
	LogOdds float64  // before rivals
	Share   float64  // 0 to 1, of certainty, after rivals and nobody
	// Pattern and Frequency are what the score was computed from. With the
	// Answer's Population and the model's version they are all that a later
	// replay needs.
	Pattern   match.Pattern
	Frequency match.Frequency
}

// Answer is who a caller may be, likeliest first.
type Answer struct {
	Candidates []Candidate
	Nobody     float64      // share of certainty that the caller is not on file
	Hidden     float64      // share of certainty of people whom the query hides
	Population int          // people on file, and at least what a young file is taken to hold
	Considered int          // people compared
	Looked     int          // records found by some key
	Model      *match.Model // that weighed them
	PhoneUse   Use          // of the number in the query
	// TooMany is the fields of a query that says no more, or the two together, that
	// more people share than can be looked through: those who have them are not
	// among the candidates, and another detail would bring them.
	TooMany []match.Field
}

// Explain takes the score of the candidate at a place of the list apart.
func (a *Answer) Explain(place int) []match.Step {
	c := &a.Candidates[place]
	return a.Model.Explain(c.Pattern, c.Frequency, a.Population)
}

// Use is how many use a number or a dwelling. Above a few thousand it is a lower
// bound.
type Use struct{ People, Records int }
