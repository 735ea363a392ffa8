// Package victimapi is the door to what victims were promised: by incident, by
// person, and what is due today, this week and overdue, with the crimes whose
// victims were promised nothing yet. Its deadlines see that a promise that was not
// kept is on record as missed.
package victimapi
