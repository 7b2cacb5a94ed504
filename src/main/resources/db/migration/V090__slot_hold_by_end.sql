-- The holds that live at a moment, wherever they are: as few as people in the middle of booking, however many days are looked at.
ALTER TABLE slot_hold ADD KEY slot_hold_by_end (expires_at, working_day_id);
