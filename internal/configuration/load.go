package configuration

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

const (
	envPrefix = "BLUELAMP_"
	// FileVariable names the file in the environment.
	FileVariable = envPrefix + "CONFIG"
)

// Findings is everything that is wrong with a configuration, each with its cure.
type Findings []string

// Error returns one finding a line.
func (f Findings) Error() string { return "configuration:\n  " + strings.Join(f, "\n  ") }

// Loaded is a configuration that knows where each value came from.
type Loaded struct {
	Config
	sources map[string]string // by path; absent: the default
}

// Load reads the file, lays the environment (as os.Environ gives it) over it
// and fills in the defaults. An empty file name means the one in
// BLUELAMP_CONFIG, or none. The error is Findings if file or environment hold
// what cannot be understood; whether the values fit together is for Validate.
func Load(file string, environ []string) (Loaded, error) {
	given := ours(environ)
	if file == "" {
		file = given[FileVariable]
	}
	delete(given, FileVariable)
	var l Loaded
	r := &reading{file: file, sources: map[string]string{}}
	if file != "" {
		if err := r.readFile(&l.Config); err != nil {
			return Loaded{}, err
		}
	}
	r.readEnvironment(&l.Config, given)
	if len(r.found) > 0 {
		return Loaded{}, r.found
	}
	l.sources = r.sources
	l.Config = l.Config.WithDefaults()
	return l, nil
}

// WithDefaults returns the configuration with every empty value replaced by
// what it stands for.
func (c Config) WithDefaults() Config {
	for _, f := range fieldsOf(reflect.ValueOf(&c).Elem(), "") {
		if f.value.IsZero() && f.usual != "" {
			if err := set(f.value, f.usual); err != nil {
				panic(fmt.Sprintf("configuration: the default of %s: %v", f.path, err))
			}
		}
	}
	if c.Demo && len(c.SIP.Trunks) == 0 {
		c.SIP.Trunks = demoTrunks()
	}
	for i := range c.SIP.Trunks {
		if c.SIP.Trunks[i].Force == "" {
			c.SIP.Trunks[i].Force = c.Forces[0]
		}
	}
	return c
}

// ours picks the variables that are meant for Bluelamp.
func ours(environ []string) map[string]string {
	given := map[string]string{}
	for _, e := range environ {
		if name, value, _ := strings.Cut(e, "="); strings.HasPrefix(name, envPrefix) {
			given[name] = value
		}
	}
	return given
}

func (r *reading) readEnvironment(c *Config, given map[string]string) {
	fields := fieldsOf(reflect.ValueOf(c).Elem(), "")
	known := map[string]field{}
	for _, f := range fields {
		known[f.env] = f
	}
	names := slices.Sorted(maps.Keys(known))
	for _, name := range slices.Sorted(maps.Keys(given)) {
		f, ok := known[name]
		if !ok {
			hint := "see bluelamp config explain for those that are"
			if near := nearest(name, names); near != "" {
				hint = "did you mean " + near + "?"
			}
			r.found = append(r.found, fmt.Sprintf("environment: %s is not known; %s", name, hint))
			continue
		}
		if err := set(f.value, given[name]); err != nil {
			r.found = append(r.found, fmt.Sprintf("environment: %s: %v", name, err))
		}
		r.sources[f.path] = "environment " + name
	}
}
