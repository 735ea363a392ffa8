package contact

// Channel is the way a contact came.
type Channel string

// The channels. Phone contacts are opened by the telephone edge, the others by hand.
const (
	Phone   Channel = "phone"
	Counter Channel = "counter"
	Other   Channel = "other"
)

// Relation is what the caller is to what happened.
type Relation string

// The relations. The zero value means that nobody asked.
const (
	Victim        Relation = "victim"
	Witness       Relation = "witness"
	ThirdParty    Relation = "third-party"
	Suspect       Relation = "suspect"
	Professional  Relation = "professional"
	OtherRelation Relation = "other"
)

// Relations lists every relation.
func Relations() []Relation {
	return []Relation{Victim, Witness, ThirdParty, Suspect, Professional, OtherRelation}
}

// Stage is where a contact stands.
type Stage string

// The stages.
const (
	Waiting    Stage = "waiting"
	Talking    Stage = "talking"
	OnHold     Stage = "held"
	WrapUp     Stage = "wrap-up"
	Done       Stage = "finished"
	CallerLeft Stage = "abandoned"
	CutOff     Stage = "interrupted"
)

// Who ended a conversation.
const (
	ByCaller  = "caller"
	ByHandler = "handler"
	BySystem  = "system"
)
