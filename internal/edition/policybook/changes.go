package policybook

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"bluelamp/internal/policy"
)

// Change is what differs between two packs in one section, such as "incidentTypes"
// or "vulnerability.factors". Entries go by code, or by what else tells them apart.
type Change struct {
	Section string   `json:"section"`
	Added   []string `json:"added"`
	Removed []string `json:"removed"`
	Changed []string `json:"changed"`
}

// Changes compares two packs, by section in the order of the alphabet.
func Changes(before, after *policy.Pack) ([]Change, error) {
	old, err := tree(before)
	if err != nil {
		return nil, err
	}
	now, err := tree(after)
	if err != nil {
		return nil, err
	}
	for _, key := range []string{"digest", "version"} { // they differ whenever anything does
		delete(old, key)
		delete(now, key)
	}
	found := map[string]*Change{}
	compare(found, "", old, now)
	all := make([]Change, 0, len(found))
	for _, section := range slices.Sorted(maps.Keys(found)) {
		all = append(all, *found[section])
	}
	return all, nil
}

func tree(p *policy.Pack) (map[string]any, error) {
	content, err := json.Marshal(p)
	if err != nil {
		return nil, fmt.Errorf("compare packs: %w", err)
	}
	var all map[string]any
	if err := json.Unmarshal(content, &all); err != nil {
		return nil, fmt.Errorf("compare packs: %w", err)
	}
	return all, nil
}

// compare goes through the keys of a mapping. A list or a mapping is a section of
// its own; anything else is a change of the section that it stands in.
func compare(found map[string]*Change, section string, old, now map[string]any) {
	keys := maps.Clone(old)
	maps.Copy(keys, now)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		before, after := old[key], now[key]
		if equal(before, after) {
			continue
		}
		path := strings.TrimPrefix(section+"."+key, ".")
		if list(before) || list(after) {
			compareLists(found, path, before, after)
			continue
		}
		a, aMap := before.(map[string]any)
		b, bMap := after.(map[string]any)
		if aMap && bMap {
			compare(found, path, a, b)
			continue
		}
		one := at(found, cmp.Or(section, "pack"))
		one.Changed = append(one.Changed, key)
	}
}

func list(value any) bool { _, is := value.([]any); return is }

func compareLists(found map[string]*Change, section string, before, after any) {
	old, oldOrder := named(before)
	now, nowOrder := named(after)
	one := at(found, section)
	for _, name := range nowOrder {
		if was, ok := old[name]; !ok {
			one.Added = append(one.Added, name)
		} else if !equal(was, now[name]) {
			one.Changed = append(one.Changed, name)
		}
	}
	for _, name := range oldOrder {
		if _, ok := now[name]; !ok {
			one.Removed = append(one.Removed, name)
		}
	}
	if len(one.Added)+len(one.Removed)+len(one.Changed) == 0 {
		one.Changed = append(one.Changed, "order")
	}
}

// named are the entries of a list by what tells them apart.
func named(value any) (all map[string]any, order []string) {
	all = map[string]any{}
	entries, _ := value.([]any)
	for _, entry := range entries {
		name := nameOf(entry)
		for n := 2; all[name] != nil; n++ {
			name = fmt.Sprintf("%s (%d)", nameOf(entry), n)
		}
		all[name] = entry
		order = append(order, name)
	}
	return all, order
}

// identities are the keys that tell entries of the pack's lists apart, the first
// that fits.
var identities = [][]string{{"code"}, {"grade", "area", "stage", "from"}, {"grade", "risk"}, {"service"}, {"to"}, {"on"}}

func nameOf(entry any) string {
	mapping, ok := entry.(map[string]any)
	if !ok {
		return fmt.Sprint(entry)
	}
	for _, keys := range identities {
		if mapping[keys[0]] == nil || len(keys) > 1 && mapping[keys[1]] == nil {
			continue
		}
		var parts []string
		for _, key := range keys {
			if mapping[key] != nil {
				parts = append(parts, fmt.Sprint(mapping[key]))
			}
		}
		return strings.Join(parts, " ")
	}
	content, _ := json.Marshal(mapping) // it came from JSON
	return string(content)
}

func at(found map[string]*Change, section string) *Change {
	if found[section] == nil {
		found[section] = &Change{Section: section, Added: []string{}, Removed: []string{}, Changed: []string{}}
	}
	return found[section]
}

func equal(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}
