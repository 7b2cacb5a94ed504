-- The last place given out in the feed of changes. Its row is the lock under which places are given.
CREATE TABLE feed_position (
    id   TINYINT NOT NULL PRIMARY KEY,
    last BIGINT  NOT NULL,
    CONSTRAINT feed_position_one CHECK (id = 1)
);
