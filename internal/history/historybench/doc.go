// Package historybench measures how fast people come in from a file: with as many
// writers as the engine has, beside one that writes one person after the other, in
// the same run and on the same disk.
package historybench
