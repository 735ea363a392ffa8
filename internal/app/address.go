package app

import "bluelamp/internal/person/personapi"

// readAddress parts one line of address into the fields that people are found by.
func readAddress(line string) personapi.PersonDetails {
	return personapi.PersonDetails{Street: line}
}
