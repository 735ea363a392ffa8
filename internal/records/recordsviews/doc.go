// Package recordsviews keeps the table of a force's audit pages, computed from
// the audit journal by a view.House of its own.
package recordsviews
