-- Visits of this kind are private: an order of it that names nobody is shown to no tenant. Data of the landlord's.
ALTER TABLE visit_type
    ADD COLUMN private_by_default BOOLEAN NOT NULL DEFAULT FALSE;
