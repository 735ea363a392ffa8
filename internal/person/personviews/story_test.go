package personviews_test

import (
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/staff"
)

// tellStory is two households: Marta, twice on record, and Dan, whom she names as a
// suspect; Sam, who is erased afterwards, was confirmed to be Marta's neighbour.
func tellStory(s *told) {
	s.tell(staff.Room, "staff-1", staff.Joined{SignInName: "priya", Name: "Priya Shah", Roles: []staff.Role{staff.Handler}, At: noon})
	tellMarta(s)
	tellSam(s)
	tellImport(s)
}

const (
	martaPhone = "+447700900123"
	samPhone   = "+447700900456"
)

func tellMarta(s *told) {
	home := person.Details{First: "Marta", Last: "Fielding", Birth: "1985-05-25", Phone: martaPhone, House: "14", Postcode: "NO1 2AB", UPRN: "100012345"}
	s.contact("contact-1", rang(martaPhone, 1), contact.Answered{Handler: "staff-1", At: at(1)})
	s.person("person-marta", person.Named{Name: "Marta Fielding", Number: martaPhone, By: "staff-1", At: at(2)}, heard("contact-1", 3, home))
	s.contact("contact-1", caller("person-marta", "Marta Fielding", contact.Victim),
		contact.PlaceGiven{Text: "14 Mill Lane, Northgate, NO1 2AB", By: "staff-1", At: at(4)}, contact.TypeChosen{Type: "domestic", By: "staff-1", At: at(4)})
	s.person("person-dan", heard("contact-1", 5, person.Details{First: "Dan", Last: "Oakes", House: "14", Postcode: "NO1 2AB"}))
	s.contact("contact-1", involved("person-dan", "Dan Oakes", contact.Suspect))
	s.incident("incident-1", opened("NS-20261121-0001", "contact-1", "14 Mill Lane, Northgate, NO1 2AB", 6),
		incident.Graded{Grade: "priority", Justification: "Threats", By: "staff-1", At: at(6)})
	s.contact("contact-1", contact.IncidentLinked{Incident: "incident-1", Reference: "NS-20261121-0001", At: at(6)},
		contact.Ended{Party: contact.ByCaller, At: at(7)}, contact.Finished{By: "staff-1", At: at(8)})
	s.person("person-dan", person.Flagged{Flag: "flag-1", Code: "weapons", Note: "Keeps knives", Source: "contact-1", By: "staff-1", At: at(8)},
		person.Flagged{Flag: "flag-2", Code: "vulnerable", Note: "Said so himself", Source: "contact-1", By: "staff-1", At: at(8)},
		person.FlagEnded{Flag: "flag-2", Reason: "Mistaken", By: "staff-1", At: at(9)})
	s.person("person-marta", person.SafeContactSet{Method: "text", Number: "+447700900789", Times: "mornings", By: "staff-1", At: at(9)})
	s.person("person-martha", heard("contact-2", 10, person.Details{First: "Martha", Last: "Fielding", Phone: "+447700900124"}))
	s.link("person-marta", "person-martha", person.Same, 11)
}

func tellSam(s *told) {
	s.contact("contact-3", rang(samPhone, 20), contact.Located{Location: "l1", Source: "eisec", Of: contact.OfCaller, UPRN: "100012346",
		Text: "Sam Secretname, 16 Mill Lane, Northgate, NO1 2AB", At: at(20)}, contact.Answered{Handler: "staff-1", At: at(20)})
	s.person("person-sam", person.Named{Name: "Sam Secretname", Number: samPhone, By: "staff-1", At: at(20)},
		heard("contact-3", 21, person.Details{First: "Sam", Last: "Secretname", Phone: samPhone, House: "16", Postcode: "NO1 2AB", Email: "sam@example.org"}),
		person.Flagged{Flag: "flag-3", Code: "mental-health", Note: "Sees ghosts", Source: "contact-3", By: "staff-1", At: at(22)},
		person.FlagReviewed{Flag: "flag-3", ReviewAt: at(5000), Reason: "Sees them still", By: "staff-1", At: at(22)},
		person.SafeContactSet{Method: "phone", Number: samPhone, By: "staff-1", At: at(22)},
		person.Restricted{Reason: "On request", By: "staff-1", At: at(22)})
	s.contact("contact-3", caller("person-sam", "Sam Secretname", contact.Witness),
		contact.PlaceGiven{Text: "16 Mill Lane, Northgate, NO1 2AB", By: "staff-1", At: at(22)},
		contact.SuggestionDecided{Person: "person-sam", Verdict: "same", By: "staff-1", At: at(22)})
	s.contact("contact-1", involved("person-sam", "Sam Secretname", contact.Witness))
	s.contact("contact-4", rang(samPhone, 23), caller("person-sam", "Sam Secretname", contact.Witness), caller("person-dan", "Dan Oakes", contact.Suspect))
	s.contact("contact-7", contact.Imported{Import: "import-3", Channel: contact.Phone, Number: samPhone, Person: "person-sam", Relation: contact.Witness,
		Place: "16 Mill Lane, Northgate, NO1 2AB", By: "staff-1", At: at(-400_000)})
	s.link("person-marta", "person-sam", person.Different, 24)
	s.tell(person.NumberRoom, "number-1", person.NumberMarked{Number: martaPhone, Kind: "ordinary", NoCallBack: true, By: "staff-1", At: at(25)})
	s.person("person-sam", person.Erased{Ground: "Request upheld", By: "staff-1", At: at(26)})
}

func tellImport(s *told) {
	s.contact("contact-5", contact.Imported{Import: "import-1", Reference: "OLD/1", Channel: contact.Phone, Service: "101", Number: martaPhone,
		Person: "person-marta", Relation: contact.Victim, Place: "14 Mill Lane, Northgate, NO1 2AB", Type: "domestic", By: "staff-1", At: at(-600_000)})
	s.incident("incident-5", incident.Imported{Import: "import-1", Reference: "OLD/1", Contact: "contact-5", Type: "domestic", Grade: "standard",
		Place: "14 Mill Lane, Northgate, NO1 2AB", Result: "advice", OpenedAt: at(-600_000), ClosedAt: at(-590_000), By: "staff-1", At: at(30)})
	s.contact("contact-6", contact.Imported{Import: "import-2", Channel: contact.Phone, Number: martaPhone, Person: "person-marta", By: "staff-1", At: at(-500_000)},
		contact.ImportUndone{Import: "import-2", By: "staff-1", At: at(31)})
	s.incident("incident-6", incident.Imported{Import: "import-2", Reference: "OLD/2", Contact: "contact-6", Place: "Undone Street", OpenedAt: at(-500_000), By: "staff-1", At: at(31)},
		incident.ImportUndone{Import: "import-2", By: "staff-1", At: at(32)})
}

// samsSubjects is whose keys are destroyed when Sam is erased.
var samsSubjects = []string{"/person/person-sam", "/contact/contact-3", "/contact/contact-4", "/contact/contact-7", "/link/person-marta+person-sam"}
