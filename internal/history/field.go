package history

import "slices"

// Field is one thing that a row may say. Words are the headings under which other
// systems have it, without signs and capitals.
type Field struct {
	Name   string
	Label  string
	Needed bool
	Words  []string
}

// Fields lists what rows of a kind may say; nil for a kind that is none.
func Fields(k Kind) []Field {
	switch k {
	case People:
		return slices.Concat([]Field{
			{Name: "key", Label: "Key of the person in the other system", Needed: true,
				Words: []string{"id", "person id", "key", "person key", "nominal id", "nominal", "nominal no", "nominal number", "nominal ref", "nominal reference", "old reference", "reference", "ref", "urn", "person no", "person number", "record id", "rec id", "unique id", "person ref", "person reference", "customer id"}},
		}, described(), addressed())
	case Contacts:
		return slices.Concat([]Field{
			{Name: "key", Label: "Key of the contact in the other system", Needed: true,
				Words: []string{"contact id", "id", "key", "call id", "contact ref", "contact reference", "call ref", "call reference", "log number", "old reference", "reference", "ref", "urn"}},
			{Name: "date", Label: "Date, with or without the time", Needed: true,
				Words: []string{"date time", "datetime", "date and time", "received", "received at", "call time", "call date", "contact date", "timestamp", "start", "started", "date"}},
			{Name: "time", Label: "Time, where it has a column of its own", Words: []string{"time", "time received", "time of call"}},
			{Name: "channel", Label: "How it came", Words: []string{"channel", "method", "contact method", "medium", "call type"}},
			{Name: "number", Label: "Telephone number that rang", Words: []string{"caller number", "number", "cli", "calling number", "phone", "telephone", "mobile", "phone number", "telephone number", "tel", "msisdn"}},
			{Name: "person", Label: "Key of the caller in the other system", Words: []string{"person id", "person key", "person", "caller id", "caller key", "nominal id", "nominal", "nominal ref", "nominal reference", "person ref", "person reference"}},
			{Name: "relation", Label: "What the caller is to it", Words: []string{"relation", "role", "caller role", "relationship", "caller type"}},
			{Name: "place", Label: "Place", Words: []string{"place", "location", "incident location", "address", "where"}},
			{Name: "type", Label: "Type", Words: []string{"type", "category", "incident type", "contact type", "code", "reason"}},
			{Name: "notes", Label: "Notes", Words: []string{"notes", "note", "text", "summary", "description", "details", "comments", "log"}},
		}, named())
	case Incidents:
		return []Field{
			{Name: "key", Label: "Reference of the incident in the other system", Needed: true,
				Words: []string{"incident reference", "incident ref", "reference", "ref", "incident number", "incident no", "incident id", "old reference", "log number", "urn", "id", "key"}},
			{Name: "date", Label: "Date of opening, with or without the time", Needed: true,
				Words: []string{"opened", "opened at", "date time", "datetime", "date and time", "created", "created at", "reported", "reported at", "incident date", "start", "timestamp", "date"}},
			{Name: "time", Label: "Time of opening, where it has a column of its own", Words: []string{"time", "time opened", "incident time"}},
			{Name: "closed", Label: "Date of closing, with or without the time", Words: []string{"closed", "closed at", "date closed", "closed date", "end", "ended", "finished"}},
			{Name: "contact", Label: "Key of the contact in the other system", Words: []string{"contact id", "contact", "contact key", "contact ref", "contact reference", "call id", "call ref", "call reference"}},
			{Name: "type", Label: "Type", Words: []string{"type", "incident type", "category", "opening code", "class", "crime type", "code"}},
			{Name: "grade", Label: "Grade", Words: []string{"grade", "response grade", "priority", "response", "grading"}},
			{Name: "place", Label: "Place", Words: []string{"place", "location", "incident location", "address", "where"}},
			{Name: "summary", Label: "Summary", Words: []string{"summary", "notes", "text", "description", "details", "comments", "headline"}},
			{Name: "result", Label: "Result", Words: []string{"result", "outcome", "disposal", "closing code", "disposition", "result code"}},
		}
	case Flags:
		return []Field{
			{Name: "person", Label: "Key of the person in the other system", Needed: true,
				Words: []string{"person id", "person key", "person", "nominal id", "nominal", "nominal no", "nominal ref", "nominal reference", "person ref", "person reference", "id", "key", "urn"}},
			{Name: "code", Label: "Flag: its code or label here", Needed: true,
				Words: []string{"flag code", "flag", "code", "warning", "marker", "warning marker", "warning code", "type"}},
			{Name: "note", Label: "Note", Words: []string{"note", "notes", "text", "description", "details", "comments"}},
			{Name: "review", Label: "Date of review", Words: []string{"review date", "review", "review at", "expires", "expiry", "expiry date", "until"}},
		}
	}
	return nil
}

// named is what is said of a person's name and birth.
func named() []Field {
	return []Field{
		{Name: "first", Label: "First name", Words: []string{"first name", "firstname", "first", "forename", "forenames", "given name", "givenname", "christian name", "fname"}},
		{Name: "last", Label: "Last name", Words: []string{"last name", "lastname", "last", "surname", "family name", "lname"}},
		{Name: "name", Label: "Whole name, where it is in one column", Words: []string{"name", "full name", "fullname", "person name", "caller", "caller name"}},
		{Name: "birth", Label: "Date of birth", Words: []string{"date of birth", "dob", "birth date", "birthdate", "birth", "born", "d o b", "birthday"}},
		{Name: "sex", Label: "Sex", Words: []string{"sex", "gender"}},
	}
}

func described() []Field {
	return slices.Concat(named(), []Field{
		{Name: "former", Label: "Earlier surname", Words: []string{"former name", "maiden name", "maiden", "former", "previous surname", "birth name", "alias"}},
		{Name: "phone", Label: "Telephone number", Words: []string{"phone", "mobile", "telephone", "phone number", "telephone number", "mobile number", "tel", "tel no", "home phone", "contact number", "cell"}},
		{Name: "email", Label: "E-mail address", Words: []string{"email", "e mail", "email address", "e mail address", "mail"}},
	})
}

func addressed() []Field {
	return []Field{
		{Name: "unit", Label: "Flat", Words: []string{"flat", "unit", "sub building", "sub building name", "apartment", "flat number"}},
		{Name: "house", Label: "House number or name", Words: []string{"house", "house number", "house name", "house no", "building", "building number", "building name", "street number", "number"}},
		{Name: "street", Label: "Street", Words: []string{"street", "street name", "road", "thoroughfare"}},
		{Name: "town", Label: "Town", Words: []string{"town", "city", "post town", "suburb", "locality", "town city"}},
		{Name: "postcode", Label: "Postcode", Words: []string{"postcode", "post code", "postal code", "zip", "pcode"}},
		{Name: "uprn", Label: "UPRN", Words: []string{"uprn", "unique property reference number"}},
		{Name: "address1", Label: "Address, first line or all of it", Words: []string{"address 1", "address line 1", "address", "addr 1", "address one", "full address"}},
		{Name: "address2", Label: "Address, second line", Words: []string{"address 2", "address line 2", "addr 2"}},
		{Name: "address3", Label: "Address, third line", Words: []string{"address 3", "address line 3", "addr 3"}},
	}
}
