// Package statistics defines the figures that a control room publishes: what
// counts as answered, abandoned, attended in time, and what share of what. It
// is arithmetic on counts and times that are handed in.
//
// It promises that every share carries its numerator and denominator; that
// nothing is dropped without being counted somewhere (offered is the sum of its
// parts); that a target is compared on whole numbers and never on a rounded
// percentage; and that an arrival that has not been recorded is never taken for
// one in time.
//
// It deliberately does not know where the counts come from, and there is no
// mean of percentages in it: shares of several days or forces are pooled by
// adding numerators and denominators.
package statistics
