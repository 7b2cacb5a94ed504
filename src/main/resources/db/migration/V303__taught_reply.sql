-- A member of staff says what a text meant: an example by which the reader of replies is tested. Its words are without names, numbers and addresses.
CREATE TABLE taught_reply (
    id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    incoming_text_id BIGINT        NULL COMMENT 'from which text; NULL once that is no longer kept',
    context          VARCHAR(20)   NOT NULL COMMENT 'what we wrote last',
    words            VARCHAR(1000) NOT NULL,
    intents          VARCHAR(100)  NOT NULL COMMENT 'what it meant, what must be acted on first; a space between',
    wish             VARCHAR(200)  NOT NULL COMMENT 'in the grammar of docs/replies.md; may be empty',
    language         CHAR(2)       NOT NULL COMMENT 'ISO 639-1',
    note             VARCHAR(300)  NOT NULL COMMENT 'may be empty',
    taught_at        DATETIME(6)   NOT NULL COMMENT 'UTC',
    taught_by        VARCHAR(120)  NOT NULL,
    CONSTRAINT taught_reply_once UNIQUE (incoming_text_id),
    KEY taught_reply_age (taught_at, id),
    CONSTRAINT taught_reply_text FOREIGN KEY (incoming_text_id) REFERENCES incoming_text (id) ON DELETE SET NULL,
    CONSTRAINT taught_reply_said CHECK (words <> '' AND intents <> '')
);
