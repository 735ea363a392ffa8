package match_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/match"
)

func TestDatesAsPeopleWriteThem(t *testing.T) {
	for written, want := range map[string]match.Birth{
		"":                    0,
		"1985-05-25":          match.Born(1985, 5, 25),
		"25/05/1985":          match.Born(1985, 5, 25),
		"25.5.85":             match.Born(1985, 5, 25),
		"25 5 24":             match.Born(2024, 5, 25),
		"25 5 27":             match.Born(1927, 5, 25),
		"19850525":            match.Born(1985, 5, 25),
		"25051985":            match.Born(1985, 5, 25),
		"25 May 1985":         match.Born(1985, 5, 25),
		"25th of may 1985":    match.Born(1985, 5, 25),
		"May 25, 1985":        match.Born(1985, 5, 25),
		"1985-05-25T00:00:00": match.Born(1985, 5, 25),
		"May 1985":            match.Born(1985, 5, 0),
		"05/1985":             match.Born(1985, 5, 0),
		"1985":                match.Born(1985, 0, 0),
		"29/02/2024":          match.Born(2024, 2, 29),
		"about 40":            match.About(1986),
		"thirty-something":    match.About(1991),
		"forty-ish":           match.About(1986),
		"40s":                 match.About(1981),
		"in her late fifties": match.About(1968),
	} {
		got, err := match.ReadBirth(written, 2026)
		if err != nil || got != want {
			t.Errorf("%q: %v %04d-%02d-%02d, %v", written, got.Guessed(), got.Year(), got.Month(), got.Day(), err)
		}
	}
}

func TestImpossibleDatesAreRefused(t *testing.T) {
	for _, written := range []string{"31/02/1985", "29/02/2023", "00/05/1985", "1985-13-01", "25/05/2085", "01/01/1850", "about 200"} {
		if _, err := match.ReadBirth(written, 2026); !errors.Is(err, match.ErrBirthImpossible) {
			t.Errorf("%q: %v", written, err)
		}
	}
	for _, written := range []string{"yesterday", "5", "12345", "smith", "\x00\xff", "25/5"} {
		if _, err := match.ReadBirth(written, 2026); !errors.Is(err, match.ErrBirthUnread) {
			t.Errorf("%q: %v", written, err)
		}
	}
}

func TestNoDateBreaksTheReader(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		written := rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9a-y /.-]{0,14}`)).Draw(t, "written")
		born, err := match.ReadBirth(written, 2026)
		if err == nil && (born.Year() > 2026 || born.Month() > 12) {
			t.Fatalf("%q became %d-%d-%d", written, born.Year(), born.Month(), born.Day())
		}
	})
}
