package match

// Frequency says how common the values of the record are: the share, from 0 to
// 1, of all records that carry the same value. 0 says that the share is not
// known and asks for no adjustment. A group is all names that sound alike; its
// share is the floor for a rare spelling, which is more often a slip of the keys
// than a rare name.
type Frequency struct {
	First, FirstGroup float64
	Last, LastGroup   float64
	Birth             float64
	Phone             float64
	Address           float64 // of the dwelling, as far as known
	Postcode          float64 // of the street in its town or, where only that is known, of the postcode
	Town              float64
	Email             float64
	Locality          float64
	Other             [OtherColumns]float64
}
