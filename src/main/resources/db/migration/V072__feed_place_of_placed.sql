INSERT INTO feed_place (feed_position, trail_id)
SELECT feed_position, id FROM audit_trail WHERE feed_position IS NOT NULL;
