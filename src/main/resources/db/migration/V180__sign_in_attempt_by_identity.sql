-- Somebody gave what they are known by: a rent account number with a date of birth, perhaps a name, or a mobile or email.
ALTER TABLE sign_in_attempt
    RENAME COLUMN rent_account_key TO identity_key,
    ADD COLUMN address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'where it came from, IPv4 or IPv6';
