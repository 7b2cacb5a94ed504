-- Who did what, for whom. Insert-only.
CREATE TABLE audit_trail (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at DATETIME(6)   NOT NULL COMMENT 'UTC',
    actor       VARCHAR(120)  NOT NULL,
    action      VARCHAR(60)   NOT NULL,
    about       VARCHAR(120)  NOT NULL COMMENT 'a reference, never a name',
    detail      VARCHAR(1000) NOT NULL,
    KEY audit_trail_about (about, happened_at)
);
