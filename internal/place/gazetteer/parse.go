package gazetteer

import "strings"

// ParsedAddress is the parts of an address line, as they were written: nothing is
// corrected or written out, except that a postcode has its capitals and space.
type ParsedAddress struct {
	Unit     string // Flat 2, First Floor Flat, Unit 7
	House    string // 14, 14a, 12-16, or Rose Cottage; both as "Rose Cottage, 14"
	Street   string
	Locality string
	Town     string
	Postcode string
}

// longestLine is the most of an address line that is read.
const longestLine = 500

// ParseAddress takes a UK address line apart without a gazetteer. Commas and line
// breaks part it where there are any; otherwise the street ends with its kind of
// street ("14 high st oakley"). What comes after the street is locality and town.
// Text that is no address ends up, whole, in Street.
func ParseAddress(text string) ParsedAddress {
	text = strings.ToValidUTF8(cut(text, longestLine), "")
	var p ParsedAddress
	parts := partsOf(text)
	parts = p.takePostcode(parts)
	parts = p.takeUnit(parts)
	parts = p.takeHouse(parts)
	p.takeStreet(parts)
	return p
}

// partsOf splits at commas and line breaks and tidies the spaces.
func partsOf(text string) []string {
	var parts []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' || r == '\r' || r == '\t' }) {
		if part = strings.Trim(strings.Join(strings.Fields(part), " "), ". "); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// takePostcode looks from the end, where postcodes stand.
func (p *ParsedAddress) takePostcode(parts []string) []string {
	for i := len(parts) - 1; i >= 0; i-- {
		words := strings.Fields(parts[i])
		for n := len(words); n > 0; n-- {
			for size := min(2, n); size > 0; size-- {
				code, ok := CleanPostcode(strings.Join(words[n-size:n], ""))
				if !ok || size == 2 && len(words[n-1]) != 3 {
					continue
				}
				p.Postcode = code
				rest := strings.Join(append(append([]string{}, words[:n-size]...), words[n:]...), " ")
				return replaced(parts, i, rest)
			}
		}
	}
	return parts
}

// replaced puts text in the place of one part, or takes the part away.
func replaced(parts []string, i int, text string) []string {
	out := append([]string{}, parts[:i]...)
	if text != "" {
		out = append(out, text)
	}
	return append(out, parts[i+1:]...)
}

// takeUnit takes "Flat 2", "Unit B" or "First Floor Flat" off the front.
func (p *ParsedAddress) takeUnit(parts []string) []string {
	if len(parts) == 0 {
		return parts
	}
	words := strings.Fields(parts[0])
	first := strings.ToLower(words[0])
	if unitWords[first] && len(words) > 1 && isUnitNumber(words[1]) {
		p.Unit = words[0] + " " + words[1]
		return replaced(parts, 0, strings.Join(words[2:], " "))
	}
	for i, w := range words {
		if w = strings.ToLower(w); i > 0 && (w == "flat" || w == "maisonette" || w == "apartment") && floors[first] {
			p.Unit = strings.Join(words[:i+1], " ")
			return replaced(parts, 0, strings.Join(words[i+1:], " "))
		}
	}
	return parts
}

var floors = map[string]bool{
	"ground": true, "first": true, "second": true, "third": true, "fourth": true, "top": true, "basement": true,
	"garden": true, "upper": true, "lower": true, "front": true, "rear": true, "1st": true, "2nd": true, "3rd": true,
}

func isUnitNumber(w string) bool {
	return isHouseNumber(w) || len(w) == 1 && (w[0]|0x20 >= 'a' && w[0]|0x20 <= 'z') ||
		len(w) <= 4 && (w[0]|0x20 >= 'a' && w[0]|0x20 <= 'z') && isHouseNumber(w[1:]) // D3, C12
}

// takeHouse takes the number, and the name of a house that stands before a street.
func (p *ParsedAddress) takeHouse(parts []string) []string {
	for i := 0; i < len(parts) && i < 3; i++ {
		number, rest := leadingNumber(parts[i])
		if number == "" {
			continue
		}
		if i > 0 && rest == "" && i == len(parts)-1 {
			break // a bare number at the end is none of a house
		}
		if unit, house, ok := strings.Cut(number, "/"); ok && p.Unit == "" {
			p.Unit, number = unit, house
		}
		name := strings.Join(parts[:i], ", ")
		p.House = number
		if name != "" {
			p.House = name + ", " + number
		}
		return replaced(parts[i:], 0, rest)
	}
	if len(parts) > 2 && endsAsStreet(parts[1]) && mayBeHouse(parts[0]) && p.Unit != "" {
		p.House = parts[0]
		return parts[1:]
	}
	if len(parts) > 1 && !endsAsStreet(parts[0]) && (len(parts) > 2 || endsAsStreet(parts[1])) && !startsWithDigit(parts[0]) {
		p.House = parts[0]
		return parts[1:]
	}
	return parts
}

// mayBeHouse says whether a name may be that of a building although it could be a
// street's: a flat in "Oak Court, Church Lane".
func mayBeHouse(part string) bool {
	words := strings.Fields(strings.ToLower(part))
	switch words[len(words)-1] {
	case "court", "park", "view", "mount", "gate", "quay", "wharf", "mews", "terrace", "place", "gardens", "croft", "yard":
		return true
	}
	return false
}

// leadingNumber splits "14a High Street"; "1st Avenue" has none.
func leadingNumber(part string) (number, rest string) {
	words := strings.Fields(part)
	if len(words) > 1 && (strings.EqualFold(words[0], "no") || strings.EqualFold(words[0], "number")) {
		words = words[1:]
	}
	if !isHouseNumber(words[0]) {
		return "", part
	}
	return words[0], strings.Join(words[1:], " ")
}

// takeStreet takes what is left: street, then locality, then town.
func (p *ParsedAddress) takeStreet(parts []string) {
	if len(parts) == 0 {
		return
	}
	at := 0
	for i := 0; i < len(parts)-1 && i < 2 && p.House == ""; i++ {
		if endsAsStreet(parts[i]) {
			at = i
			break
		}
	}
	p.Street = parts[at]
	rest := parts[at+1:]
	if at > 0 && p.House == "" {
		p.House = strings.Join(parts[:at], ", ")
	}
	if len(rest) == 0 {
		street, town := splitAtKind(p.Street)
		p.Street, p.Town = street, town
		return
	}
	p.Locality, p.Town = strings.Join(rest[:len(rest)-1], ", "), rest[len(rest)-1]
}

// splitAtKind parts "high st oakley" behind the last word that is a kind of street.
func splitAtKind(text string) (street, rest string) {
	words := strings.Fields(text)
	for i := len(words) - 1; i > 0; i-- {
		if isStreetKind(words[i]) {
			return strings.Join(words[:i+1], " "), strings.Join(words[i+1:], " ")
		}
	}
	return text, ""
}

func endsAsStreet(part string) bool {
	words := strings.Fields(part)
	return len(words) > 0 && (isStreetKind(words[len(words)-1]) || streetAlone[strings.ToLower(words[0])] && len(words) == 1)
}

// isStreetKind says whether a word is a kind of street or short for one.
func isStreetKind(word string) bool {
	word = strings.ToLower(strings.Trim(word, ".,'"))
	if streetKinds[word] {
		return true
	}
	for _, full := range abbreviations[word] {
		if streetKinds[full] {
			return true
		}
	}
	return false
}

var streetKinds = map[string]bool{
	"street": true, "road": true, "avenue": true, "lane": true, "drive": true, "close": true, "crescent": true, "gardens": true,
	"place": true, "square": true, "terrace": true, "grove": true, "way": true, "walk": true, "row": true, "mews": true, "hill": true,
	"parade": true, "promenade": true, "esplanade": true, "boulevard": true, "rise": true, "mount": true, "view": true, "yard": true,
	"gate": true, "quay": true, "wharf": true, "path": true, "passage": true, "alley": true, "brow": true, "bank": true, "drove": true,
	"circus": true, "green": true, "meadow": true, "meadows": true, "croft": true, "bypass": true, "embankment": true, "court": true, "park": true,
}

// streetAlone are streets of one word that are common in Britain.
var streetAlone = map[string]bool{
	"broadway": true, "strand": true, "highgate": true, "northgate": true, "southgate": true, "eastgate": true, "westgate": true,
	"kingsway": true, "queensway": true, "parkway": true, "promenade": true, "cornmarket": true, "shambles": true,
}
