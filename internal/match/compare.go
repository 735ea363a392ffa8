package match

// Compare gives the pattern of two records. It is symmetric.
func Compare(q, r *Record) Pattern {
	var p Pattern
	p[First], p[Last], _ = SwappedLevels(q.First, q.Last, r.First, r.Last)
	p[Last] = FormerLevel(p[Last], q.Last, q.Former, r.Last, r.Former)
	p[BirthDate] = BirthLevel(q.Birth, r.Birth)
	p[Phone] = PhoneLevel(q.Phone, r.Phone)
	p[Address], p[Locality] = compareAddress(q, r)
	p[Email] = EmailLevel(q.Email, r.Email)
	p[Identifier] = IdentifierLevel(q.Identifier, r.Identifier)
	p[Sex] = SexLevel(q.Sex, r.Sex)
	for i := range q.Other {
		p[Other1+Field(i)] = OtherLevel(q.Other[i], r.Other[i])
	}
	return p
}

// compareAddress compares the address and its second line, which some forms and
// some people write the other way round.
func compareAddress(q, r *Record) (address, second Level) {
	house := HouseAgree(q.Unit, q.House, r.Unit, r.House)
	street := StreetAgree(q.Street, r.Street)
	second = OtherLevel(q.Locality, r.Locality)
	if street == Different || street == NotKnown {
		street, second = crossStreet(q, r, street, second)
	}
	town, postcode := TownAgree(q.Town, r.Town), PostcodeAgree(q.Postcode, r.Postcode)
	same := q.Dwelling != "" && q.Dwelling == r.Dwelling
	return AddressLevel(house, street, town, postcode, same), second
}

// crossStreet reads street and second line crosswise; what agrees so counts as a
// slip of the form, near and not the same.
func crossStreet(q, r *Record, street Agreement, second Level) (Agreement, Level) {
	there, back := StreetAgree(q.Street, r.Locality), StreetAgree(q.Locality, r.Street)
	if there == Different || back == Different || there == NotKnown && back == NotKnown {
		return street, second
	}
	return Near, Unknown
}
