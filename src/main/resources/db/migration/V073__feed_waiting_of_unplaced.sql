INSERT INTO feed_waiting (trail_id)
SELECT id FROM audit_trail WHERE in_feed = TRUE AND feed_position IS NULL;
