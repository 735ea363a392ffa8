// Package evaluate tries the matching on any table of people for which the truth
// is known: one file to find the people who are in it more than once, or two
// files to find the people of the second in the first. It reads the columns by
// their names, learns from the rows without looking at the truth, decides at one
// threshold fixed beforehand, and only then counts what was right.
package evaluate
