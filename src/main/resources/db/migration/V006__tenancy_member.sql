-- Who is on or in a tenancy. Each person has contact details of their own.
CREATE TABLE tenancy_member (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    tenancy_id BIGINT      NOT NULL,
    person_id  BIGINT      NOT NULL,
    role       VARCHAR(20) NOT NULL,
    CONSTRAINT tenancy_member_once UNIQUE (tenancy_id, person_id),
    CONSTRAINT tenancy_member_tenancy FOREIGN KEY (tenancy_id) REFERENCES tenancy (id),
    CONSTRAINT tenancy_member_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT tenancy_member_role CHECK (role IN ('TENANT', 'JOINT_TENANT', 'HOUSEHOLD_MEMBER'))
);
