package phone

import "github.com/nyaruka/phonenumbers"

// home is the country whose dialling habits unprefixed numbers follow.
const home = "GB"

// ReadNumber returns a telephone number in E.164 ("+447700900123") from any of
// its spellings ("07700 900123", "0044 7700 900123", "tel:+44…"), and false
// when the text is no possible telephone number. Numbers from the ranges that
// Ofcom keeps for drama are possible though not in use, so possibility is the
// test.
func ReadNumber(raw string) (string, bool) {
	number, err := phonenumbers.Parse(raw, home)
	if err != nil || phonenumbers.IsPossibleNumberWithReason(number) != phonenumbers.IS_POSSIBLE {
		return "", false
	}
	return phonenumbers.Format(number, phonenumbers.E164), true
}
