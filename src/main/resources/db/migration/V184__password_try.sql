-- Tenants' passwords are counted like those of staff.
RENAME TABLE staff_sign_in_try TO password_try;
