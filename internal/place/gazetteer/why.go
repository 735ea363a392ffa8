package gazetteer

import "strings"

// describe says what an entry is and where: "street, in Oakley".
func describe(e Entry) string {
	what := string(e.Kind)
	switch {
	case e.Kind == Place && e.Class != "":
		what = e.Class
	case e.Kind == Postcode && e.Class != "":
		what = "postcode " + e.Class
	}
	if area := e.area(); area != "" && area != e.Name {
		return what + ", in " + area
	}
	return what
}

// why explains an answer: what it is, and what about it is not as typed.
func (b *Book) why(e Entry, d draft) string {
	text := describe(e)
	if d.remark != "" {
		text += "; " + d.remark
	}
	if d.fit.differs {
		text += "; spelling differs"
	}
	if len(d.fit.unmatched) > 0 {
		text += "; without " + strings.Join(d.fit.unmatched, " ")
	}
	return text
}
