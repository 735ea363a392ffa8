package contactapi

import (
	"cmp"

	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

// CallerDetails is what a save says of the caller. Only what is given is changed,
// and an empty text takes a detail out: a form that was loaded in part must not
// erase what it does not show.
type CallerDetails struct {
	First    *string `json:"first,omitempty" maxLength:"10000" doc:"First names, as said or typed; with either name given, the other goes when it is left out"`
	Last     *string `json:"last,omitempty" maxLength:"10000"`
	Former   *string `json:"former,omitempty" maxLength:"200" doc:"Maiden or earlier surname"`
	Birth    *string `json:"birth,omitempty" maxLength:"60" doc:"Date of birth in any usual order, in part, or an age" example:"25/5/85"`
	Sex      *string `json:"sex,omitempty" enum:"f,m,"`
	Phone    *string `json:"phone,omitempty" maxLength:"64"`
	Email    *string `json:"email,omitempty" maxLength:"200"`
	Unit     *string `json:"unit,omitempty" maxLength:"60"`
	House    *string `json:"house,omitempty" maxLength:"60"`
	Street   *string `json:"street,omitempty" maxLength:"200"`
	Town     *string `json:"town,omitempty" maxLength:"200"`
	Postcode *string `json:"postcode,omitempty" maxLength:"20"`
	UPRN     *string `json:"uprn,omitempty" maxLength:"12"`
}

// onto returns what the contact says of the caller now. The names follow the one
// box of the form, which had another name in it before, unless they are given
// apart.
func (c *CallerDetails) onto(d person.Details, name, nameBefore string) person.Details {
	if c == nil {
		c = &CallerDetails{}
	}
	switch {
	case c.First != nil || c.Last != nil:
		d.First, d.Last = "", ""
	case name != nameBefore || d.First == "" && d.Last == "":
		d.First, d.Last = inParts(name)
	}
	for _, one := range []struct {
		given *string
		kept  *string
	}{
		{c.First, &d.First}, {c.Last, &d.Last}, {c.Former, &d.Former}, {c.Birth, &d.Birth}, {c.Sex, &d.Sex},
		{c.Phone, &d.Phone}, {c.Email, &d.Email}, {c.Unit, &d.Unit}, {c.House, &d.House}, {c.Street, &d.Street},
		{c.Town, &d.Town}, {c.Postcode, &d.Postcode}, {c.UPRN, &d.UPRN},
	} {
		if one.given != nil {
			*one.kept = *one.given
		}
	}
	return d
}

// over puts what was typed last over what had been heard before. Names and an
// address are each one thing: half of an older one does not stay behind.
func over(before, typed personapi.PersonDetails) personapi.PersonDetails {
	if typed.First != "" || typed.Last != "" {
		before.First, before.Last = typed.First, typed.Last
	}
	if typed.Street != "" || typed.Postcode != "" || typed.UPRN != "" {
		before.Unit, before.House, before.Street, before.Town = typed.Unit, typed.House, typed.Street, typed.Town
		before.Postcode, before.UPRN = typed.Postcode, typed.UPRN
	}
	before.Former, before.Birth = cmp.Or(typed.Former, before.Former), cmp.Or(typed.Birth, before.Birth)
	before.Sex, before.Phone, before.Email = cmp.Or(typed.Sex, before.Sex), cmp.Or(typed.Phone, before.Phone), cmp.Or(typed.Email, before.Email)
	return before
}
