package policyfile

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// identity names, for each list of entries, the keys that tell one entry from
// another. A force's entry with the same identity is laid over the national one;
// any other is added at the end. Lists that are not here hold plain texts or
// codes and are replaced as a whole, except those in appended.
var identity = map[string][]string{
	"grades": {"code"}, "targets": {"grade", "area", "stage", "from"},
	"risk_levels": {"code"}, "risk_aspects": {"code"}, "risk_models": {"code"}, "elements": {"code"}, "incident_types": {"code"},
	"questions": {"code"}, "choices": {"code"}, "raises": {"answer"},
	"rules": {"code"}, "pathways": {"code"}, "actions": {"code"}, "result_codes": {"code"},
	"resolution_reasons": {"code"}, "resolution_outcomes": {"code"},
	"deferral_reasons": {"code"}, "contact_dispositions": {"code"}, "not_ready_reasons": {"code"},
	"skills": {"code"}, "queues": {"service"}, "unit_statuses": {"code"},
	"flags": {"code"}, "number_kinds": {"code"}, "patterns": {"code"}, "retention": {"code"},
	"intervals": {"grade", "risk"}, "climb": {"to"}, "factors": {"code"}, "thresholds": {"code"}, "outcomes": {"code"},
	"partners": {"code"}, "partner_kinds": {"code"}, "lawful_bases": {"code"}, "form": {"code"},
	"solvability": {"code"}, "qualities": {"code"}, "no_crime_reasons": {"code"},
	"events": {"code"}, "enhanced": {"code"}, "methods": {"code"}, "holidays": {"on"},
}

// appended lists grow: a force adds to the national advice, guidance and words and takes none away.
var appended = []string{"advice", "guidance", "words"}

// removable lists may lose national entries; everything else is the core.
var removable = []string{
	"result_codes", "resolution_reasons", "resolution_outcomes",
	"deferral_reasons", "contact_dispositions", "not_ready_reasons", "unit_statuses",
}

// overlay returns the force's mapping laid over the national one. Neither is
// changed. An entry that both have is said to stand in the force's file, because
// that is where the person who reads a finding about it can act.
func (s *sources) overlay(national, force *yaml.Node) *yaml.Node {
	merged := *force
	merged.Content = slices.Clone(national.Content)
	s.file[&merged] = s.file[force]
	for i := 0; i+1 < len(force.Content); i += 2 {
		key, value := force.Content[i], force.Content[i+1]
		at := slices.IndexFunc(merged.Content, func(n *yaml.Node) bool { return n.Value == key.Value })
		if at < 0 || at%2 == 1 {
			merged.Content = append(merged.Content, key, s.added(key.Value, value))
			continue
		}
		merged.Content[at] = key
		merged.Content[at+1] = s.overlayValue(key.Value, merged.Content[at+1], value)
	}
	return &merged
}

func (s *sources) overlayValue(key string, national, force *yaml.Node) *yaml.Node {
	switch {
	case national.Kind != force.Kind:
		return force
	case force.Kind == yaml.MappingNode:
		return s.overlay(national, force)
	case force.Kind == yaml.SequenceNode && identity[key] != nil:
		return s.overlayList(key, national, force)
	case force.Kind == yaml.SequenceNode && slices.Contains(appended, key):
		merged := *force
		merged.Content = slices.Concat(national.Content, force.Content)
		s.file[&merged] = s.file[force]
		return &merged
	}
	return force
}

func (s *sources) overlayList(key string, national, force *yaml.Node) *yaml.Node {
	merged := *force
	merged.Content = slices.Clone(national.Content)
	s.file[&merged] = s.file[force]
	seen := map[string]int{}
	for _, entry := range force.Content {
		name := identify(key, entry)
		if line, twice := seen[name]; twice {
			s.wrong(entry, "keep one of them", "“%s” is already in this list, on line %d", name, line)
			continue
		}
		seen[name] = entry.Line
		at := slices.IndexFunc(merged.Content, func(n *yaml.Node) bool { return identify(key, n) == name })
		switch remove := child(entry, "remove"); {
		case remove != nil:
			merged.Content = s.removed(key, name, merged.Content, at, entry)
		case at < 0:
			merged.Content = append(merged.Content, entry)
		default:
			merged.Content[at] = s.overlayValue("", merged.Content[at], entry)
		}
	}
	return &merged
}

// added is what a force brings under a key that the national entry does not have.
func (s *sources) added(key string, value *yaml.Node) *yaml.Node {
	if identity[key] == nil || value.Kind != yaml.SequenceNode {
		return value
	}
	return s.overlayList(key, &yaml.Node{Kind: yaml.SequenceNode}, value)
}

// removed takes an entry out of a list, where that is allowed.
func (s *sources) removed(list, name string, entries []*yaml.Node, at int, entry *yaml.Node) []*yaml.Node {
	what := strings.ReplaceAll(list, "_", " ")
	switch remove := child(entry, "remove"); {
	case remove.Value != "true" || len(entry.Content) > 2*(len(identity[list])+1):
		s.wrong(entry, "write only its code and “remove: true”", "an entry that is removed says nothing else")
	case at < 0:
		s.wrong(entry, "delete this entry", "“%s” is not among the national %s and cannot be removed", name, what)
	case !slices.Contains(removable, list):
		s.wrong(entry, "delete this entry; a force may add to the core and change its words, not take from it",
			"“%s” belongs to the national %s and may not be removed", name, what)
	default:
		return slices.Delete(entries, at, at+1)
	}
	return entries
}

// identify joins the values of the identity keys; entries without them are all different.
func identify(list string, entry *yaml.Node) string {
	parts := make([]string, 0, 4)
	for _, key := range identity[list] {
		if value := child(entry, key); value != nil {
			parts = append(parts, value.Value)
		} else if list != "targets" {
			return fmt.Sprintf("%p", entry)
		}
	}
	return strings.Join(parts, " ")
}
