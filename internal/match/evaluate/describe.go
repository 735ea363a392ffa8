package evaluate

var meaningWords = [...]string{
	meansFirst: "first name", meansMiddle: "middle name", meansLast: "last name", meansFormer: "former name", meansFull: "name",
	meansBirth: "date of birth", meansYear: "year of birth", meansMonth: "month of birth", meansDay: "day of birth",
	meansPhone: "phone", meansUnit: "flat", meansHouse: "house", meansStreet: "street", meansLocality: "second address line",
	meansTown: "town", meansRegion: "region, no evidence beside a town", meansPostcode: "postcode", meansDwelling: "dwelling",
	meansEmail: "e-mail", meansIdentifier: "identity number", meansSex: "sex", meansRow: "",
}

// describe lists the columns that are read, each with its meaning.
func (l *layout) describe(t *table) (columns []string) {
	for m := meansFirst; m < meansRow; m++ {
		for _, c := range l.at[m] {
			if m != meansMiddle {
				columns = append(columns, t.columns[c]+" ("+meaningWords[m]+")")
			}
		}
	}
	for _, c := range l.other {
		columns = append(columns, t.columns[c]+" (further fact)")
	}
	return columns
}
