package sqlitefile

import "testing"

func TestLibrariesWithTheResetBugAreRefused(t *testing.T) {
	for version, good := range map[string]bool{
		"3.51.3": true, "3.51.10": true, "3.54.1": true, "3.60.0": true, "4.0.0": true,
		"3.51.2": false, "3.50.9": false, "3.7.17": false, "2.9.9": false, "new": false, "": false,
	} {
		if err := newEnough(version); (err == nil) != good {
			t.Errorf("%q: %v", version, err)
		}
	}
}
