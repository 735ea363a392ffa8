package policyfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// QuestionEdit is what is asked and advised for one incident type, whole, as a
// person left it on a screen.
type QuestionEdit struct {
	// Core is the national pack, Current the force's as it is: what is as one of
	// them says is not written anew.
	Core, Current *policy.Pack
	Type          string
	Label         string // "" keeps the words
	Questions     []policy.Question
	Advice        []policy.Advice
}

// SetQuestions lays a question set into a force's file. Only what differs from the
// national core is written; every line that speaks of something else, and every
// comment on what stays, is kept as it is. What a force may not do is found when the
// file is loaded.
func SetQuestions(content []byte, e QuestionEdit) ([]byte, error) {
	for _, step := range []func(*text) error{e.enter, e.advise, e.question, e.name} {
		f, err := openText(content) // anew, because lines have moved
		if err == nil {
			err = step(f)
		}
		if err != nil {
			return nil, fmt.Errorf("edit the questions of %s: %w", e.Type, err)
		}
		content = f.bytes()
	}
	return content, nil
}

// enter makes the entry of the type, if the force's file does not have it and has
// something to say.
func (e QuestionEdit) enter(f *text) error {
	types := child(f.root, "incident_types")
	entry := entryOf(types, e.Type)
	fresh := []string{"- code: " + scalar(e.Type)}
	switch {
	case entry != nil && entry.Style&yaml.FlowStyle != 0:
		return fmt.Errorf("write the entry on line %d with one key to a line", entry.Line)
	case entry != nil && entry.Content[0].Value != "code":
		return fmt.Errorf("write the code first in the entry on line %d", entry.Line)
	case entry != nil, !e.renames() && e.questionLines(f, nil) == nil && e.adviceLines(f, nil) == nil:
	case types == nil:
		f.append("", "incident_types:")
		f.append(indented(fresh, 2)...)
	case !inBlock(types):
		return errors.New("write incident_types as a list with one entry to a line")
	default:
		dash := types.Column - 1
		_, end := f.span(types.Content[len(types.Content)-1], dash)
		f.replace(end, end, indented(fresh, dash)...)
	}
	return nil
}

func (e QuestionEdit) advise(f *text) error {
	e.put(f, "advice", e.adviceLines, "")
	return nil
}

func (e QuestionEdit) question(f *text) error {
	e.put(f, "questions", e.questionLines, "advice")
	return nil
}

func (e QuestionEdit) name(f *text) error {
	if e.renames() {
		e.put(f, "label", func(*text, *yaml.Node) []string { return []string{"label: " + quoted(e.Label)} }, "")
	}
	return nil
}

func (e QuestionEdit) renames() bool { return e.Label != "" && e.Label != e.label() }

// put writes one key of the entry: where it was, else before another key, else,
// for the words, under the code, else at the end.
func (e QuestionEdit) put(f *text, key string, lines func(*text, *yaml.Node) []string, before string) {
	entry := entryOf(child(f.root, "incident_types"), e.Type)
	if entry == nil {
		return // nothing of the force's own to say
	}
	indent := entry.Column - 1
	_, end := f.span(entry, indent-1)
	at, other := keyOf(entry, key), keyOf(entry, before)
	switch {
	case other.key != nil:
		end = other.key.Line - 1
	case key == "label":
		end = entry.Line
	}
	f.put(section{at: at, lines: indented(lines(f, at.node), indent), otherwise: end}, indent)
}

// label is what the type is called now.
func (e QuestionEdit) label() string {
	t, err := e.Current.Type(e.Type)
	if err != nil {
		return ""
	}
	return t.Label
}

// questionLines are the force's own questions, none when the core says it all. A
// question that stays as it is keeps its lines, with the comments above it.
func (e QuestionEdit) questionLines(f *text, was *yaml.Node) []string {
	core, coreErr := e.Core.Type(e.Type) // a type of the force's own has none
	current, _ := e.Current.Type(e.Type) // nor one that is new
	kept := f.items(was, "code")
	var lines []string
	for _, q := range e.Questions {
		national, err := core.Question(q.Code)
		if err == nil && same(q, national) {
			continue
		}
		now, nowErr := current.Question(q.Code)
		if old, ok := kept[q.Code]; ok && nowErr == nil && same(q, now) {
			lines = append(lines, old...)
			continue
		}
		lines = append(append(lines, above(kept[q.Code])...), questionText(q, err == nil)...)
	}
	return listed("questions", lines, coreErr != nil)
}

func (e QuestionEdit) adviceLines(f *text, was *yaml.Node) []string {
	core, coreErr := e.Core.Type(e.Type)
	kept := f.items(was, "text")
	var lines []string
	for _, a := range e.Advice {
		if containsAdvice(core.Advice, a) {
			continue
		}
		current, _ := e.Current.Type(e.Type)
		if old, ok := kept[a.Text]; ok && containsAdvice(current.Advice, a) {
			lines = append(lines, old...)
			continue
		}
		lines = append(lines, fmt.Sprintf("- {kind: %s, text: %s}", a.Kind, quoted(a.Text)))
	}
	return listed("advice", lines, coreErr != nil)
}

// listed is a key with its list. Without entries there is no key, unless nobody
// else says that the list is empty.
func listed(key string, entries []string, alone bool) []string {
	switch {
	case len(entries) > 0:
		return append([]string{key + ":"}, indented(entries, 2)...)
	case alone:
		return []string{key + ": []"}
	}
	return nil
}

func containsAdvice(all []policy.Advice, one policy.Advice) bool {
	for _, a := range all {
		if a == one {
			return true
		}
	}
	return false
}

// same compares two questions by what is written of them.
func same(a, b policy.Question) bool {
	x, errX := json.Marshal(plain(a))
	y, errY := json.Marshal(plain(b))
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// plain makes an empty list and none the same.
func plain(q policy.Question) policy.Question {
	if len(q.Choices) == 0 {
		q.Choices = nil
	}
	if len(q.Raises) == 0 {
		q.Raises = nil
	}
	return q
}

// questionText writes a question as the shipped packs do. Of a national one it also
// says what is no longer required, so that the refusal names the line.
func questionText(q policy.Question, national bool) []string {
	lines := []string{"- code: " + scalar(q.Code), "  text: " + quoted(q.Text), "  kind: " + scalar(string(q.Kind))}
	if q.Required || national {
		lines = append(lines, fmt.Sprintf("  required: %v", q.Required))
	}
	if q.Worse != "" {
		lines = append(lines, "  worse: "+scalar(string(q.Worse)))
	}
	if q.When != nil {
		is := make([]string, len(q.When.Is))
		for i, code := range q.When.Is {
			is[i] = scalar(code)
		}
		lines = append(lines, fmt.Sprintf("  when: {question: %s, is: [%s]}", scalar(q.When.Question), strings.Join(is, ", ")))
	}
	if len(q.Choices) > 0 {
		lines = append(lines, "  choices:")
		for _, c := range q.Choices {
			lines = append(lines, fmt.Sprintf("    - {code: %s, label: %s}", scalar(c.Code), quoted(c.Label)))
		}
	}
	if len(q.Raises) > 0 {
		lines = append(lines, "  raises:")
		for _, r := range q.Raises {
			lines = append(lines, fmt.Sprintf("    - {answer: %s, at_least: %s, because: %s}", scalar(r.Answer), scalar(r.AtLeast), quoted(r.Because)))
		}
	}
	return lines
}

// scalar writes a code. Anything that is none is put in quotes, so that it stays
// one word to the reader and is refused there.
func scalar(code string) string {
	if codeShape.MatchString(code) {
		return code
	}
	return quoted(code)
}

// quoted writes a text as YAML reads it back: JSON's strings are YAML's.
func quoted(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return `""` // a string always encodes
	}
	return strings.TrimSuffix(b.String(), "\n")
}

var errNoMapping = errors.New("the file is no mapping of keys")
