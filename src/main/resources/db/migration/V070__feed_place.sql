-- Which line of the trail has which place in the feed of changes. Apart from the trail: a right to change one column of a table lets
-- MariaDB 11.4 change all of them by INSERT ... ON DUPLICATE KEY UPDATE. Insert-only.
CREATE TABLE feed_place (
    feed_position BIGINT NOT NULL PRIMARY KEY,
    trail_id      BIGINT NOT NULL,
    CONSTRAINT feed_place_once UNIQUE (trail_id),
    CONSTRAINT feed_place_trail FOREIGN KEY (trail_id) REFERENCES audit_trail (id) ON DELETE CASCADE
);
