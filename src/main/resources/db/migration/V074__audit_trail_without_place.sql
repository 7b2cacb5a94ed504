-- With its place elsewhere, nothing of a line of the trail is ever changed.
ALTER TABLE audit_trail
    DROP INDEX audit_trail_feed_position,
    DROP INDEX audit_trail_unplaced,
    DROP COLUMN feed_position;
