package policyfile

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// VersionOf returns the force's own version as it is written in its file, "" when
// there is none.
func VersionOf(content []byte) string {
	f, err := openText(content)
	if err != nil {
		return ""
	}
	if version := child(f.root, "version"); version != nil {
		return version.Value
	}
	return ""
}

// SetVersion writes another version into a force's file and changes nothing else.
func SetVersion(content []byte, version string) ([]byte, error) {
	f, err := openText(content)
	if err != nil {
		return nil, fmt.Errorf("set the version: %w", err)
	}
	at := child(f.root, "version")
	if at == nil || at.Kind != yaml.ScalarNode || at.Value == "" {
		return nil, fmt.Errorf("set the version: the file has none; add “version: %q” at its top", version)
	}
	line := f.lines[at.Line-1]
	start := len(string([]rune(line)[:at.Column-1]))
	f.lines[at.Line-1] = line[:start] + quoted(version) + line[start+width(line[start:]):]
	return f.bytes(), nil
}

// width is how many bytes a scalar takes at the beginning of a text.
func width(text string) int {
	if quote := text[0]; quote == '"' || quote == '\'' {
		if end := strings.IndexByte(text[1:], quote); end >= 0 {
			return end + 2
		}
	}
	if end := strings.Index(text, " #"); end >= 0 {
		text = text[:end]
	}
	return len(strings.TrimRight(text, " "))
}

// MergedVersion is the version of a pack: the core's, and the force's own.
func MergedVersion(core, force, own string) string { return fmt.Sprintf("%s/%s-%s", core, force, own) }

var lastNumber = regexp.MustCompile(`\d+$`)

// NextVersion returns the version after this one: the number at its end raised by
// one, or “-2” behind it.
func NextVersion(version string) string {
	digits := lastNumber.FindString(version)
	n, err := strconv.Atoi(digits)
	if err != nil {
		return version + "-2"
	}
	return strings.TrimSuffix(version, digits) + strconv.Itoa(n+1)
}
