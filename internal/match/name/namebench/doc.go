// Package namebench measures how many misspelt and misheard names package name
// brings back: over tables of real misspellings, and by the origin of the name,
// since rules made for English serve other names worse and an administrator must
// be able to see by how much.
package namebench
