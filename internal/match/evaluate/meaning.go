package evaluate

import "strings"

// meaning is what a column says of a person.
type meaning uint8

const (
	meansNothing meaning = iota
	meansFirst
	meansMiddle
	meansLast
	meansFormer
	meansFull
	meansBirth
	meansYear
	meansMonth
	meansDay
	meansPhone
	meansUnit
	meansHouse
	meansStreet
	meansLocality
	meansTown
	meansRegion
	meansPostcode
	meansDwelling
	meansEmail
	meansIdentifier
	meansSex
	meansRow // a number of the row or of somebody's truth
	meansOther
)

// columnNames lists what columns are called, letters and digits only.
var columnNames = map[meaning]string{
	meansFirst: "firstname forename forenames firstnames givenname givennames given fname fnamec1 first christianname" +
		" prename vorname prenom nombre firstname1 forename1",
	meansMiddle: "middlename middlenames middle middleinitial fnamec2 lnamec2 secondname forename2 firstname2 middleinit",
	meansLast:   "lastname surname familyname lname lnamec1 last sname family secondsurname nachname nom apellido surnames lastnames",
	meansFormer: "maidenname maiden formername previousname birthname formersurname previoussurname othersurname alias neename",
	meansFull:   "name fullname firstandsurname firstandlastname personname callername patientname displayname",
	meansBirth:  "dob dateofbirth birthdate birthday birth bdate dobirth borndate born geburtsdatum datebirth",
	meansYear:   "by birthyear yearofbirth yob dobyear dobyr birthyr doby yearborn",
	meansMonth:  "bm birthmonth monthofbirth mob dobmonth dobmon birthmon dobm",
	meansDay:    "bd birthdayofmonth dayofbirth dobday birthdaynumber dobd",
	meansPhone: "phone telephone phonenumber telephonenumber tel mobile mobilephone mobilenumber cell cellphone homephone" +
		" contactnumber callingnumber cli msisdn number1 phone1",
	meansUnit:  "flat unit apartment apt unitnumber flatnumber subbuilding",
	meansHouse: "house housenumber streetnumber buildingnumber number houseno streetno propertynumber housename no",
	meansStreet: "street streetname road address1 addressline1 address streetaddress address_1 thoroughfare line1" +
		" street1 addr addr1 addressstreet",
	meansLocality: "address2 addressline2 locality village line2 addr2 dependentlocality estate",
	meansTown:     "town city suburb posttown municipality place towncity cityname townname rescity residence",
	meansRegion:   "state region county province statecode countyname",
	meansPostcode: "postcode postalcode zip zipcode postcodefake zip5 pcode postal",
	meansDwelling: "uprn dwelling dwellingid propertyid",
	meansEmail:    "email emailaddress mail",
	meansIdentifier: "socsecid ssn socialsecuritynumber nino nationalinsurancenumber nhsnumber nhs passport passportnumber" +
		" idnumber nationalid identitynumber driverlicence drivinglicence licencenumber",
	meansSex: "sex gender gendercode sexcode",
	meansRow: "id recid rowid uniqueid recordid personid qid queryid cluster clusterid identity truth entityid" +
		" uuid index rownum rownumber kind label",
}

// meanings turns the list round.
func meanings() map[string]meaning {
	all := map[string]meaning{}
	for m, names := range columnNames {
		for n := range strings.FieldsSeq(names) {
			all[n] = m
		}
	}
	return all
}

// plain leaves lower-case letters and digits of a column name.
func plain(column string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(column) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// meaningOf reads one column name.
func meaningOf(column string, all map[string]meaning) meaning {
	p := plain(column)
	if m, ok := all[p]; ok {
		return m
	}
	for _, affix := range []string{"person", "caller", "patient", "victim", "customer", "client", "home", "current", "l", "r"} {
		if m, ok := all[strings.TrimPrefix(p, affix)]; ok && m != meansRow && strings.HasPrefix(p, affix) && len(affix) > 1 {
			return m
		}
	}
	if strings.HasSuffix(p, "id") && len(p) <= 12 {
		return meansRow
	}
	return meansOther
}
