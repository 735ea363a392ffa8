package match

// Field is a part of a description that is compared on its own.
type Field uint8

// The fields, in the order in which a pattern keeps and an explanation tells them.
const (
	First Field = iota
	Last
	BirthDate
	Phone
	Address // house, street, town and postcode together, since they move together
	Locality
	Email
	Identifier
	Sex
	Other1
	Other2
	Other3
	Other4
	NumFields
)

var fieldWords = [NumFields]string{
	"first name", "last name", "date of birth", "phone", "address", "second address line", "e-mail",
	"identity number", "sex", "further fact", "second further fact", "third further fact", "fourth further fact",
}

// String names the field as a person would.
func (f Field) String() string {
	if f >= NumFields {
		return "unknown field"
	}
	return fieldWords[f]
}

// Pattern is the outcome of a comparison: one level for each field.
type Pattern [NumFields]Level
