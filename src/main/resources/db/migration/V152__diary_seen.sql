-- Which version of a diary was last looked through for sooner times. Whatever frees time counts that version on (diary_version).
CREATE TABLE diary_seen (
    operative_id BIGINT      NOT NULL PRIMARY KEY COMMENT 'operative.id',
    version      BIGINT      NOT NULL COMMENT 'as it was when the look began',
    seen_at      DATETIME(6) NOT NULL COMMENT 'UTC; when the look began',
    up_to        BIGINT      NULL COMMENT 'the last earlier_wish.id that was looked at; NULL: all were',
    KEY diary_seen_under_way (up_to)
);
