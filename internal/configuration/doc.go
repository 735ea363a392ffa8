// Package configuration reads how one Bluelamp is to run: from a YAML file, then
// from the environment, which wins. Every key has a usable default, so that
// nothing has to be written. What is not known, in the file or in the
// environment, is an error that names file, line and the nearest known key: a
// misspelt key that is silently ignored is found out at night.
//
// What a force decides about its control room is not here but in its policy pack.
package configuration
