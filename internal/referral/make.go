package referral

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
)

// ConsentBasis is the lawful basis on which somebody agreed to the referral.
const ConsentBasis = "consent"

// Making is what a referral is made with.
type Making struct {
	Reference string
	Partner   string // a partner of the pack
	Contact   string // where it comes from: a contact, an incident or both
	Incident  string
	Person    string            // person id, "" when not on file
	About     Subject           // whom it is about
	Basis     string            // a lawful basis of the partner's
	Consent   string            // who agreed and to what, or why it goes without
	Form      map[string]string // by code of the partner's form
	SafeWay   string            // how and when the person may be reached
	By        string
	At        time.Time // in the force's own time zone: partners' hours are local
}

// Make asks a partner for help. Outside the partner's hours it goes out when they
// open again; Made.Opens is after Made.At then, and the handler has to be told.
func Make(s State, pack *policy.Pack, m Making) ([]any, error) {
	if s.Exists() {
		return nil, AlreadyMade.With(s.Made.Reference)
	}
	if m.Contact == "" && m.Incident == "" {
		return nil, FromNowhere.About("contact")
	}
	partner, err := pack.Partner(m.Partner)
	if err != nil {
		return nil, about(err, "partner")
	}
	opens, err := openFor(pack, partner, m.At)
	if err != nil {
		return nil, err
	}
	if err := m.checkSubject(); err != nil {
		return nil, err
	}
	if err := m.checkBasis(pack, partner); err != nil {
		return nil, err
	}
	if m.Form, err = fill(partner, m.Form); err != nil {
		return nil, err
	}
	if err := m.checkSafeWay(partner); err != nil {
		return nil, err
	}
	if err := m.checkUnnamed(partner); err != nil {
		return nil, err
	}
	return []any{Made{
		Reference: m.Reference, Partner: m.Partner, Contact: m.Contact, Incident: m.Incident, Person: m.Person, About: m.About,
		Basis: m.Basis, Consent: m.Consent, Form: m.Form, SafeWay: m.SafeWay,
		Opens: opens.UTC(), Policy: pack.Version, By: m.By, At: m.At.UTC(),
	}}, nil
}

// openFor returns when a referral made now can go out.
func openFor(pack *policy.Pack, partner policy.Partner, at time.Time) (time.Time, error) {
	if partner.Closed != "" {
		return at, PartnerClosed.With(partner.Label, strings.TrimRight(partner.Closed, "."), instead(pack, partner)).About("partner")
	}
	opens, ok := Opens(pack, partner, at)
	if !ok {
		return at, PartnerNeverOpens.With(partner.Label, LookAhead, instead(pack, partner)).About("partner")
	}
	return opens, nil
}

// Others returns the partners to whom somebody can be referred instead: the one who
// steps in by the pack, else the others of the same kind that still take referrals.
func Others(pack *policy.Pack, partner policy.Partner) []policy.Partner {
	if to, err := pack.Partner(partner.OutsideTo); partner.OutsideTo != "" && err == nil && to.Closed == "" {
		return []policy.Partner{to}
	}
	var others []policy.Partner
	for _, p := range pack.Partners {
		if p.Kind == partner.Kind && p.Code != partner.Code && p.Closed == "" {
			others = append(others, p)
		}
	}
	return others
}

func instead(pack *policy.Pack, partner policy.Partner) string {
	var names []string
	for _, p := range Others(pack, partner) {
		names = append(names, p.Label)
	}
	if len(names) == 0 {
		return "No other partner of this kind is in the directory: ask a supervisor."
	}
	return "Refer to " + strings.Join(names, " or ") + " instead."
}

func (m *Making) checkBasis(pack *policy.Pack, partner policy.Partner) error {
	if !slices.Contains(partner.Bases, m.Basis) {
		return BasisUnfit.With(partner.Label, strings.Join(partner.Bases, ", ")).About("basis")
	}
	if _, err := pack.LawfulBasis(m.Basis); err != nil {
		return about(err, "basis")
	}
	m.Consent = strings.TrimSpace(m.Consent)
	if m.Basis == ConsentBasis && m.Consent == "" {
		return ConsentMissing.About("consent")
	}
	return checkText(m.Consent, MaxConsent, "consent")
}

// checkSafeWay asks how the person may be reached wherever the partner may try: only
// one who is not told who it is, and does not ring them, needs no way.
func (m *Making) checkSafeWay(partner policy.Partner) error {
	m.SafeWay = strings.TrimSpace(m.SafeWay)
	if m.SafeWay == "" && (partner.CallsBack || !m.About.Unnamed) {
		return SafeWayMissing.With(partner.Label).About("safeWay")
	}
	return checkText(m.SafeWay, MaxSafeWay, "safeWay")
}
