-- Whether anything is sent. One row; whoever takes messages for sending holds it, so that a stop counts from its first moment and caps are exact.
CREATE TABLE message_switch (
    id         TINYINT      NOT NULL PRIMARY KEY,
    stopped_at DATETIME(6)  NULL COMMENT 'UTC',
    stopped_by VARCHAR(120) NULL,
    CONSTRAINT message_switch_one CHECK (id = 1),
    CONSTRAINT message_switch_stopped CHECK ((stopped_at IS NULL) = (stopped_by IS NULL))
);
INSERT INTO message_switch (id) VALUES (1);
