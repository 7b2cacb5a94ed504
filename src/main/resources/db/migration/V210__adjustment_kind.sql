-- The reasonable adjustments that tenants choose from. Data of the landlord's: a code that is not here may still stand for a person.
CREATE TABLE adjustment_kind (
    code           VARCHAR(60)  NOT NULL PRIMARY KEY,
    name           VARCHAR(120) NOT NULL COMMENT 'as a tenant and whoever visits read it',
    about          VARCHAR(200) NOT NULL COMMENT 'beside its name; may be empty',
    kind_group     VARCHAR(20)  NOT NULL COMMENT 'where it is asked',
    asks           VARCHAR(12)  NOT NULL COMMENT 'what must be told with it',
    seen_by        VARCHAR(24)  NOT NULL COMMENT 'who may see it where the tenant has not said',
    seen_by_chosen BOOLEAN      NOT NULL COMMENT 'whether the tenant says who may see it',
    offered        BOOLEAN      NOT NULL COMMENT 'whether a tenant may choose it; if not, it is only known by its name',
    sort           SMALLINT     NOT NULL,
    KEY adjustment_kind_in_order (sort, code),
    CONSTRAINT adjustment_kind_group CHECK (kind_group IN ('AT_THE_DOOR', 'WHEN', 'WHO', 'AT_HOME', 'TALKING', 'ELSE')),
    CONSTRAINT adjustment_kind_asks CHECK (asks IN ('NOTHING', 'TIME', 'LANGUAGE', 'BADGE', 'WORDS')),
    CONSTRAINT adjustment_kind_seen_by CHECK (seen_by IN ('OFFICE', 'OPERATIVE_ON_THE_DAY'))
);
