-- How the calls of one service in a period were answered.
-- ?1 service, ?2 from, ?3 to (excluded), ?4 short abandon, ?5 answered within,
-- ?6 answered over; all in milliseconds. A wait of exactly ten seconds is not
-- within ten: the published bands are under 10 s, 10 to under 60 s and the rest
-- (police.uk, 999 answering times).
SELECT
	count(*) FILTER (WHERE outcome = 'answered'),
	count(*) FILTER (WHERE outcome = 'abandoned' AND waited_ms >= ?4),
	count(*) FILTER (WHERE outcome = 'abandoned' AND waited_ms < ?4),
	count(*) FILTER (WHERE outcome = 'interrupted'),
	count(*) FILTER (WHERE outcome = 'waiting'),
	count(*) FILTER (WHERE outcome = 'answered' AND waited_ms < ?5),
	count(*) FILTER (WHERE outcome = 'answered' AND waited_ms > ?6),
	coalesce(sum(waited_ms) FILTER (WHERE outcome = 'answered'), 0),
	coalesce(max(waited_ms), 0)
FROM contact
WHERE service = ?1 AND received_at >= ?2 AND received_at < ?3
