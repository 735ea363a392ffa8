package risk

import (
	"maps"
	"slices"
)

// Compare names the fields in which two assessments differ, in the order of the
// form: "type", "levels.harm", "notes.threat", "answers.weapon", "risk". Within a
// part they stand in the order of their codes. The rationale is left out: it is
// written anew each time; and so is what was done in the call, the advice. Nothing differs: empty and not nil.
func Compare(before, after Assessed) []string {
	differ := []string{}
	if before.Type != after.Type {
		differ = append(differ, "type")
	}
	for _, part := range []struct {
		name          string
		before, after map[string]string
	}{
		{"levels", before.Levels, after.Levels}, {"notes", before.Notes, after.Notes}, {"answers", before.Answers, after.Answers},
	} {
		for _, code := range differing(part.before, part.after) {
			differ = append(differ, part.name+"."+code)
		}
	}
	if before.Risk != after.Risk {
		differ = append(differ, "risk")
	}
	return differ
}

// differing lists the codes whose values differ, in order.
func differing(before, after map[string]string) []string {
	codes := maps.Clone(after)
	if codes == nil {
		codes = map[string]string{}
	}
	maps.Copy(codes, before)
	maps.DeleteFunc(codes, func(code, _ string) bool { return before[code] == after[code] })
	return slices.Sorted(maps.Keys(codes))
}
