CREATE TABLE staff_role (
    staff_id BIGINT      NOT NULL,
    role     VARCHAR(20) NOT NULL,
    PRIMARY KEY (staff_id, role),
    KEY staff_role_role (role),
    CONSTRAINT staff_role_staff FOREIGN KEY (staff_id) REFERENCES staff_account (id),
    CONSTRAINT staff_role_known CHECK (role IN ('ADVISER', 'PLANNER', 'ACCESS_OFFICER', 'OPERATIVE', 'MANAGER', 'ADMINISTRATOR'))
);
