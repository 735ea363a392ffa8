package referralapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
)

// ReferralPartner is a partner of the directory as they are at this moment.
type ReferralPartner struct {
	Code               string             `json:"code" example:"samaritans"`
	Label              string             `json:"label"`
	Kind               string             `json:"kind"`
	KindLabel          string             `json:"kindLabel"`
	Phone              string             `json:"phone" doc:"As dialled; empty when none"`
	OpenNow            bool               `json:"openNow"`
	Opens              *time.Time         `json:"opens" doc:"When they open next; null when they are open, or closed for good"`
	Closed             string             `json:"closed" doc:"Why nothing can be referred any more; empty when it can"`
	Hours              []policy.Hours     `json:"hours" doc:"In the force's own time; none means always"`
	Outside            string             `json:"outside" doc:"What happens outside their hours"`
	Instead            []ReferralInstead  `json:"instead" doc:"Who can be asked while they are closed; empty while they are open"`
	Threshold          string             `json:"threshold" doc:"Whom they take"`
	Bases              []policy.Entry     `json:"bases" doc:"Lawful bases on which they may be told"`
	Form               []policy.FormField `json:"form" doc:"What they need to know"`
	AcknowledgeMinutes int                `json:"acknowledgeMinutes" doc:"Within how long they answer"`
	CallsBack          bool               `json:"callsBack" doc:"They ring the person, so a safe number and time is needed"`
}

// ReferralInstead is a partner who can be asked instead of one that is closed.
type ReferralInstead struct {
	Code    string `json:"code"`
	Label   string `json:"label"`
	OpenNow bool   `json:"openNow"`
}

// ReferralSummary is a referral in a list.
type ReferralSummary struct {
	ID             string               `json:"id"`
	Version        int64                `json:"version" doc:"Of the record, for X-Bluelamp-Seen"`
	Reference      string               `json:"reference" example:"R-20261122-0007"`
	Partner        string               `json:"partner"`
	PartnerLabel   string               `json:"partnerLabel"`
	State          string               `json:"state" enum:"waiting-to-open,to-send,failing,sent,silent,acknowledged,declined,ended,withdrawn" doc:"Waiting for the partner to open; about to go out; could not be sent and is tried again; sent and not answered; not answered in time; taken; not taken; over; taken back"`
	Contact        *string              `json:"contact"`
	Incident       *string              `json:"incident"`
	Person         *string              `json:"person"`
	About          string               `json:"about" doc:"Name of whom it is about; empty when it was not said"`
	Hidden         bool                 `json:"hidden" doc:"It is about somebody whose record is closed to the asker, so what would lead to them is left out"`
	Untold         bool                 `json:"untold" doc:"Taken back, and the partner, who was sent it, does not know yet"`
	MadeAt         time.Time            `json:"madeAt"`
	MadeBy         contactapi.StaffName `json:"madeBy"`
	Opens          time.Time            `json:"opens" doc:"When it goes out, or went out at the earliest"`
	SentAt         *time.Time           `json:"sentAt" doc:"For the first time"`
	Reminders      int                  `json:"reminders" doc:"That were sent"`
	Trouble        *ReferralTrouble     `json:"trouble" doc:"Why the last attempt at sending failed; null when it worked"`
	SilentSince    *time.Time           `json:"silentSince" doc:"When they had not answered in time; it stays when they answer later"`
	Climbed        bool                 `json:"climbed" doc:"A supervisor has to look at it"`
	AnsweredAt     *time.Time           `json:"answeredAt" doc:"When the partner took or declined it"`
	EndedAt        *time.Time           `json:"endedAt"`
	Outcome        *string              `json:"outcome"`
	WaitingMinutes int                  `json:"waitingMinutes" doc:"Age in the state it is in"`
}

// ReferralTrouble is an attempt at sending that failed.
type ReferralTrouble struct {
	Why   string    `json:"why" doc:"In the words of the mail server or network"`
	At    time.Time `json:"at"`
	Again time.Time `json:"again" doc:"When it is tried again"`
}

// Referral is a referral with what it says and all that happened to it.
type Referral struct {
	ReferralSummary
	Subject    ReferralSubject  `json:"subject" doc:"Whom it is about and what the partner is told of them"`
	Basis      string           `json:"basis"`
	BasisLabel string           `json:"basisLabel"`
	Consent    string           `json:"consent"`
	SafeWay    string           `json:"safeWay"`
	Form       []ReferralAnswer `json:"form"`
	Phone      string           `json:"phone" doc:"Of the partner, to ring them; empty when none"`
	Steps      []ReferralStep   `json:"steps" doc:"Oldest first"`
	Notice     string           `json:"notice" doc:"What the person has to be told now, such as when the partner opens; empty when nothing"`
}

// ReferralSubject is whom a referral is about: what the partner needs to find and
// help the person, and no more.
type ReferralSubject struct {
	Name    string `json:"name" maxLength:"200"`
	Born    string `json:"born" maxLength:"60" doc:"Date of birth or age, as known"`
	Address string `json:"address" maxLength:"300"`
	Needs   string `json:"needs" maxLength:"500" doc:"Such as an interpreter"`
	Unnamed bool   `json:"unnamed" doc:"The partner is not told name, age and address"`
	Why     string `json:"why" maxLength:"4000" doc:"Why they are not told; required then"`
}

// ReferralAnswer is one field of the form in words.
type ReferralAnswer struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	Value string `json:"value"`
}

// ReferralStep is one thing that happened to a referral, in words.
type ReferralStep struct {
	Version int64                 `json:"version"`
	At      time.Time             `json:"at"`
	Kind    string                `json:"kind" enum:"made,sent,reminded,failed,silent,acknowledged,declined,ended,withdrawn,told-back,partner-told"`
	Text    string                `json:"text"`
	By      *contactapi.StaffName `json:"by" doc:"Null when it was the partner, or nobody"`
}

// ReferralFigures are the figures of referrals made in a period.
type ReferralFigures struct {
	From     time.Time                `json:"from"`
	To       time.Time                `json:"to" doc:"Not included"`
	Total    ReferralPartnerFigures   `json:"total" doc:"Of all partners together; its partner is empty"`
	Partners []ReferralPartnerFigures `json:"partners" doc:"By name"`
}

// ReferralPartnerFigures are the figures of one partner.
type ReferralPartnerFigures struct {
	Partner       string             `json:"partner"`
	Label         string             `json:"label"`
	Made          int                `json:"made"`
	Sent          int                `json:"sent"`
	Acknowledged  int                `json:"acknowledged"`
	InTime        int                `json:"inTime" doc:"Of those acknowledged, without a reminder falling due"`
	Declined      int                `json:"declined"`
	Withdrawn     int                `json:"withdrawn"`
	Open          int                `json:"open" doc:"Neither ended nor withdrawn"`
	MedianMinutes *int               `json:"medianMinutes" doc:"From the first sending to the acknowledgement; null when there was none"`
	Outcomes      []ReferralOutcomes `json:"outcomes"`
}

// ReferralOutcomes counts one outcome.
type ReferralOutcomes struct {
	Outcome string `json:"outcome"`
	Label   string `json:"label"`
	Count   int    `json:"count"`
}
