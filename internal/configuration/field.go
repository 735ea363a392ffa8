package configuration

import (
	"reflect"
	"strings"
	"unicode"
)

// field is one key that can be set: a leaf of Config.
type field struct {
	path  string // "sip.maxCalls"
	env   string // "BLUELAMP_SIP_MAX_CALLS"
	doc   string
	usual string // the default as it would be written
	value reflect.Value
}

// fieldsOf lists the leaves of a struct in the order of its declaration. A
// struct that reads itself from text is a leaf.
func fieldsOf(v reflect.Value, prefix string) []field {
	var all []field
	for i := range v.NumField() {
		f := v.Type().Field(i)
		path := prefix + f.Tag.Get("yaml")
		if f.Type.Kind() == reflect.Struct && !readsText(v.Field(i)) {
			all = append(all, fieldsOf(v.Field(i), path+".")...)
			continue
		}
		all = append(all, field{
			path: path, env: envName(path), doc: f.Tag.Get("doc"), usual: f.Tag.Get("default"), value: v.Field(i),
		})
	}
	return all
}

func envName(path string) string {
	var b strings.Builder
	b.WriteString(envPrefix)
	for i, r := range path {
		switch {
		case r == '.':
			b.WriteByte('_')
		case unicode.IsUpper(r) && i > 0:
			b.WriteByte('_')
			b.WriteRune(r)
		default:
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}

// nearest returns the known name that takes the fewest changes of a letter to
// reach, "" if none is near.
func nearest(name string, known []string) string {
	best, least := "", 1+len(name)/2
	for _, k := range known {
		if d := distance(strings.ToLower(name), strings.ToLower(k)); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance counts the letters to insert, delete or replace (Levenshtein 1966).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
