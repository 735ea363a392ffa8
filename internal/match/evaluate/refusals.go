package evaluate

import "bluelamp/internal/fault"

// Every reason to refuse a file.
var (
	ErrFiles = fault.New(fault.Invalid, "match.files",
		"%d files were given. Give one file to find people in it twice, or two files to link.")
	ErrEmpty = fault.New(fault.Invalid, "match.file-empty",
		"There is nothing in %s. Give a CSV file whose first line names the columns.")
	ErrNotText = fault.New(fault.Invalid, "match.file-not-text",
		"%s is not a text file (line %d holds a zero byte). Save it as CSV in UTF-8.")
	ErrLine = fault.New(fault.Invalid, "match.file-line",
		"Line %d of %s cannot be read: %s. Correct the line, or save the file again as CSV with quotes around values that hold commas.")
	ErrColumns = fault.New(fault.Invalid, "match.file-columns",
		"Line %d of %s has %d values and the first line names %d columns. Correct the line; a value that holds a comma needs quotes.")
	ErrNoTruth = fault.New(fault.Invalid, "match.truth-missing",
		"There is no column %q in %s. It has: %s. Name the column that says who is who with --truth.")
	ErrNothingKnown = fault.New(fault.Invalid, "match.columns-unknown",
		"No column of %s was recognised as part of a person's description. It has: %s. Name the columns first_name, surname, dob, phone, address_1, postcode …")
	ErrWithout = fault.New(fault.Invalid, "match.without-missing",
		"There is no column %q to leave out. The columns are: %s.")
	ErrTooMany = fault.New(fault.Invalid, "match.file-too-large",
		"%s has more than %d rows. Give a smaller sample: figures do not change beyond 50,000 rows.")
)
