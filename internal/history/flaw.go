package history

// Flaw is what is wrong with a row, and how to cure it. It never repeats what the
// cell says, so that a report holds no personal data.
type Flaw struct {
	Field   string // "" when the whole row is meant
	Refuses bool   // the row is not taken in; otherwise it is, without or in spite of this
	Problem string
	Cure    string
}

// The flaws of a row as a whole.
var (
	WrongWidth = Flaw{Refuses: true, Problem: "The row has another number of cells than there are headings.",
		Cure: "Put cells that hold the separator between quotes, and look for a line break inside a cell."}
	QuoteOpen = Flaw{Refuses: true, Problem: "A quote is opened and never closed.",
		Cure: "Close it, or write a quote inside a cell twice."}
	AfterQuote = Flaw{Refuses: true, Problem: "There are letters after a closing quote.",
		Cure: "Write a quote inside a cell twice."}
	RowTooLong = Flaw{Refuses: true, Problem: "The row is longer than any record can be.",
		Cure: "Look for a quote or a line break that is missing, or shorten the row."}
	Unreadable = Flaw{Refuses: true, Problem: "The row has bytes that are no letters in the encoding of the file.",
		Cure: "Choose the encoding in which the file was written, or save it as UTF-8."}
	KeyDoubled = Flaw{Field: "key", Problem: "The same key stands in an earlier row.",
		Cure: "Nothing needs to be done if both rows are of one person; otherwise correct the key."}
	KeyTaken = Flaw{Field: "key", Refuses: true, Problem: "The same key stands in an earlier row; only that one is taken in.",
		Cure: "Give each its own key, or leave one out."}
	OnRecord = Flaw{Field: "key", Problem: "This key came with an earlier import; what is new in the row replaces what that one said.",
		Cure: "Nothing needs to be done."}
	PersonUnknown = Flaw{Field: "person", Problem: "No person with this key is on record yet.",
		Cure: "Bring in the file of people of the same system; before or after makes no difference."}
	NobodyFlagged = Flaw{Field: "person", Refuses: true, Problem: "No person with this key is on record.",
		Cure: "Bring in the file of people of the same system first."}
	ContactUnknown = Flaw{Field: "contact", Problem: "No contact with this key is on record yet.",
		Cure: "Bring in the file of contacts of the same system; before or after makes no difference."}
	WasErased = Flaw{Field: "key", Refuses: true, Problem: "This record was erased by law.",
		Cure: "Leave the row out. It is not brought back."}
	FlagStandsAlready = Flaw{Field: "code", Problem: "This flag stands on the person already.", Cure: "Nothing needs to be done."}
	Unwritable        = Flaw{Refuses: true, Problem: "The record refused this row.", Cure: "Look at the row beside others that were taken in."}
)

func missing(field string) Flaw {
	return Flaw{Field: field, Refuses: true, Problem: "The cell is empty, and without it the row cannot be taken in.", Cure: "Fill it in, or leave the row out."}
}

// keyUnfit is for keys that could not be kept as they are.
func keyUnfit(field string) Flaw {
	return Flaw{Field: field, Refuses: true, Problem: "The key is longer than 200 characters, or has line breaks or signs that cannot be kept.", Cure: "Look whether the right column is mapped."}
}

func leftOut(field, problem, cure string) Flaw {
	return Flaw{Field: field, Problem: problem, Cure: cure}
}

// OverHeading returns the flaw with the heading of its column in place of the
// field's name.
func (f Flaw) OverHeading(c Columns) Flaw {
	if h := c.Heading(f.Field); h != "" {
		f.Field = h
	}
	return f
}
