-- How many calls a second this key may make for long, on each server; NULL: as many as the settings say.
ALTER TABLE api_key ADD COLUMN calls_per_second INT NULL AFTER scopes;
