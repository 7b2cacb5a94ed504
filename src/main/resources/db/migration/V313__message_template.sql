-- What an administrator wrote over the words of a message, version after version. Rows are only added: the newest of a key and language counts.
CREATE TABLE message_template (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    template_key VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'such as booked.text',
    language     VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version      INT           NOT NULL COMMENT 'the first change is 1',
    words        VARCHAR(4000) NULL COMMENT 'NULL: from here on the words that came with Doorstep again',
    checked      BOOLEAN       NOT NULL COMMENT 'somebody who speaks the language has read these words',
    changed_at   DATETIME(6)   NOT NULL COMMENT 'UTC',
    changed_by   VARCHAR(120)  NOT NULL,
    CONSTRAINT message_template_in_order UNIQUE (template_key, language, version),
    CONSTRAINT message_template_language FOREIGN KEY (language) REFERENCES language (code),
    CONSTRAINT message_template_version CHECK (version > 0),
    CONSTRAINT message_template_words CHECK (words IS NULL OR CHAR_LENGTH(words) > 0),
    CONSTRAINT message_template_checked CHECK (words IS NOT NULL OR checked = FALSE)
);
