// Package resolutiontest keeps a journal with views that follow it, for the tests
// of views of what is done for people to whom nobody is sent: the resolution desk's
// and the victims'.
package resolutiontest
