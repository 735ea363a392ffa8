package simulate

import (
	"fmt"
	"slices"
	"strings"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/person"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/gazetteer/town"
)

// Country is the invented country in which the demonstration takes place.
func Country() *town.Town { return town.New(999) }

// dwellings are the doors behind which people live, in a fixed order.
func dwellings() []gazetteer.Entry {
	var all []gazetteer.Entry
	for _, e := range Country().Entries() {
		if e.Kind == gazetteer.Address && e.Unit == "" && e.Street != "" {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b gazetteer.Entry) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// home is where somebody lives, always the same for the same number.
func (w *world) home(c Caller) gazetteer.Entry {
	n := 0
	for _, digit := range c.Number {
		n = n*31 + int(digit)
	}
	return w.homes[(n&0xffffff)%len(w.homes)]
}

// details are what a caller says of themselves, always the same for the same
// number. Who withholds the number keeps everything else for themselves, too.
func (w *world) details(c Caller) person.Details {
	first, last, _ := strings.Cut(c.Name, " ")
	if c.Number == "" {
		return person.Details{First: first, Last: last}
	}
	n := 0
	for _, digit := range c.Name {
		n = n*17 + int(digit)
	}
	n &= 0xffffff
	home := w.home(c)
	number, _ := phone.ReadNumber(c.Number)
	return person.Details{
		First: first, Last: last, Birth: fmt.Sprintf("%04d-%02d-%02d", 1938+n%68, 1+n/7%12, 1+n/3%28), Phone: number,
		House: home.House, Street: home.Street, Town: home.Town, Postcode: home.Postcode, UPRN: fmt.Sprint(home.UPRN),
	}
}

// personOf is the id of the person who goes by a number.
func personOf(c Caller) string { return "demo-person-" + strings.ReplaceAll(c.Number, " ", "") }
