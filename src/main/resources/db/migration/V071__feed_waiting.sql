-- Lines of the trail that others are to be told of and that have no place in the feed yet. Written with the line; gone once it has its place.
CREATE TABLE feed_waiting (
    trail_id BIGINT NOT NULL PRIMARY KEY,
    CONSTRAINT feed_waiting_trail FOREIGN KEY (trail_id) REFERENCES audit_trail (id) ON DELETE CASCADE
);
