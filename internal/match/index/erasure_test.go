package index

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bluelamp/internal/match"
)

func TestAnErasedPersonLeavesNoTrace(t *testing.T) {
	w, x := town(t, 7, 500, Options{})
	marked := match.Record{
		First: "zaphirine", Last: "quexwicket", Former: "vroomandel", Phone: "447700900999", House: "zephouse", Street: "ixion lane",
		Town: "xotown", Postcode: "zz99zz", Email: "zap@example.org", Identifier: "zid999", Dwelling: "zdw999", Birth: match.Born(1901, 2, 3),
	}
	x.Add(9000, marked, today)
	x.Search(Query{Record: marked}, 5)
	x.RemovePerson(9000)
	if a := x.Search(Query{Record: marked}, 5); found(a, 9000) {
		t.Error("found right after removal")
	}
	x.Merge()
	for what, has := range held(x) {
		for _, text := range []string{"zaphirine", "quexwicket", "vroomandel", "zephouse", "ixion", "xotown", "zz99zz", "zap@", "zid999", "zdw999"} {
			if strings.Contains(has, text) {
				t.Errorf("%s still holds %q", what, text)
			}
		}
	}
	if use := x.PhoneUse("447700900999"); use != (Use{}) {
		t.Errorf("the number is still used by %+v", use)
	}
	if _, ok := x.births[marked.Birth]; ok {
		t.Error("the day of birth is still counted")
	}
	right := 0
	for c := range w.Calls(1, 200) {
		if a := x.Search(Query{Record: c.Record(), Today: today}, 1); c.Truth != 0 && found(a, PersonID(c.Truth)) {
			right++
		}
	}
	if right < 100 {
		t.Errorf("afterwards only %d callers are recognised", right)
	}
}

// held is all text that the index holds, by where it stands. It looks into the
// dictionary's own memory as well: there a forgotten name would stay readable.
func held(x *Index) map[string]string {
	all := map[string]string{}
	for what, n := range map[string]*names{"first names": &x.first, "last names": &x.last, "streets": &x.places.streets} {
		all[what] = strings.Join(readable(reflect.ValueOf(n.dictionary).Elem(), map[uintptr]bool{}), " ") + fmt.Sprint(n.echoes.of)
	}
	all["texts"] = strings.Join(x.texts.values, " ")
	all["places"] = strings.Join(slices.Concat(x.places.texts.values, x.places.towns.values, x.places.postcodes.values), " ")
	all["doors"] = fmt.Sprint(x.places.doors.values)
	return all
}

// readable collects every string and byte slice under a value, unexported ones
// too.
func readable(v reflect.Value, seen map[uintptr]bool) (texts []string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !seen[v.Pointer()] {
			seen[v.Pointer()] = true
			return readable(v.Elem(), seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts = append(texts, readable(v.Field(i), seen)...)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return []string{string(v.Bytes())}
		}
		if k := v.Type().Elem().Kind(); k == reflect.Struct || k == reflect.Pointer || k == reflect.String {
			for i := range v.Len() {
				texts = append(texts, readable(v.Index(i), seen)...)
			}
		}
	case reflect.String:
		return []string{v.String()}
	}
	return texts
}
