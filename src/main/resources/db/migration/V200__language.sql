-- Languages that people can ask to be written or spoken to in. Their rows are in R__languages.sql.
CREATE TABLE language (
    code     VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'BCP 47',
    name     VARCHAR(60) NOT NULL COMMENT 'in English',
    own_name VARCHAR(60) NOT NULL COMMENT 'as its speakers write it',
    position SMALLINT    NOT NULL
);
