-- A trade is a code of the landlord's own, made known by the first operative or works order that carries it.
CREATE TABLE trade (
    code  VARCHAR(40)  NOT NULL PRIMARY KEY,
    title VARCHAR(120) NOT NULL COMMENT 'who comes, in a tenant''s words: electrician'
);
