-- Who is tried first, until when they may be used, whether they know, and by which link they can be removed. Of somebody who was withdrawn
-- only a mark is left, by which no load brings them back.
ALTER TABLE next_of_kin
    ADD COLUMN reference    CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what pages call them by',
    ADD COLUMN position     INT         NOT NULL DEFAULT 0 COMMENT 'who is tried first has the lowest',
    ADD COLUMN review_on    DATE        NULL COMMENT 'the local date from which they are not used; NULL until the tenant has said here that they are right',
    ADD COLUMN told_at      DATETIME(6) NULL COMMENT 'UTC; when they were told, or the tenant said that they know',
    ADD COLUMN link_hash    BINARY(32)  NULL COMMENT 'of the link in the message to them; the token itself is kept nowhere',
    ADD COLUMN link_made_at DATETIME(6) NULL COMMENT 'UTC',
    ADD COLUMN withdrawn_by VARCHAR(10) NULL,
    ADD COLUMN mark         BINARY(32)  NULL COMMENT 'hash of who they were, once they are withdrawn',
    ADD COLUMN version      INT         NOT NULL DEFAULT 0;
