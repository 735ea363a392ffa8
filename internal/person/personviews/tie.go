package personviews

// The ties between persons, as queries of (person, why, tie, role, at). ?1 is the
// persons asked about, ?2 how many rows of each kind are looked at.

// theirs is the persons' own descriptions that hold.
const theirs = `FROM description WHERE person IN (SELECT value FROM json_each(?1)) AND withdrawn = 0`

const dwellings = `SELECT place_key ` + theirs + ` AND place_key IS NOT NULL
	UNION SELECT address_key ` + theirs + ` AND address_key IS NOT NULL`

// tiesByDwelling looks for each key in both columns: one description may have the
// UPRN beside the address and the other the address alone.
const tiesByDwelling = `SELECT person, '` + string(SameDwelling) + `' AS why, place_key AS tie, '' AS role, at FROM (
	SELECT * FROM (SELECT person, record, place_key, heard_at AS at FROM description
		WHERE place_key IN (` + dwellings + `) AND withdrawn = 0 LIMIT ?2)
	UNION SELECT * FROM (SELECT person, record, place_key, heard_at FROM description
		WHERE address_key IN (` + dwellings + `) AND withdrawn = 0 LIMIT ?2))`

const numbers = `SELECT phone ` + theirs + ` AND phone IS NOT NULL
	UNION SELECT number FROM contact WHERE person IN (SELECT value FROM json_each(?1)) AND number IS NOT NULL`

const tiesByNumber = `SELECT person, '` + string(SameNumber) + `' AS why, number AS tie, '' AS role, at FROM (
	SELECT * FROM (SELECT person, phone AS number, heard_at AS at FROM description
		WHERE phone IN (` + numbers + `) AND withdrawn = 0 LIMIT ?2)
	UNION ALL SELECT * FROM (SELECT person, number, received_at FROM contact
		WHERE number IN (` + numbers + `) AND person IS NOT NULL LIMIT ?2))`

const incidents = `SELECT l.incident FROM contact_incident l WHERE l.contact IN (
	SELECT id FROM contact WHERE person IN (SELECT value FROM json_each(?1))
	UNION SELECT contact FROM involvement WHERE person IN (SELECT value FROM json_each(?1)))`

const tiesByIncident = `SELECT person, '` + string(SameIncident) + `' AS why, tie, role, at FROM (
	SELECT * FROM (SELECT c.person, i.reference AS tie, coalesce(c.relation, '') AS role, i.opened_at AS at
		FROM incident i JOIN contact_incident l ON l.incident = i.id JOIN contact c ON c.id = l.contact
		WHERE i.id IN (` + incidents + `) AND c.person IS NOT NULL LIMIT ?2)
	UNION ALL SELECT * FROM (SELECT v.person, i.reference, v.role, i.opened_at
		FROM incident i JOIN contact_incident l ON l.incident = i.id JOIN involvement v ON v.contact = l.contact
		WHERE i.id IN (` + incidents + `) LIMIT ?2))`
