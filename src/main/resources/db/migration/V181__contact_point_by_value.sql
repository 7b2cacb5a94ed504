-- Somebody signs in with their mobile or email.
CREATE INDEX contact_point_value ON contact_point (value, kind);
