// Package statisticstest tells a story in events, from the first ring to the
// result, for the tests of views and doors. It stands in the last room of the
// journey because that room knows the events of all the others.
package statisticstest
