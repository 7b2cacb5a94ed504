-- The pages that read the trail: the newest first, by person, by author, by date.
ALTER TABLE audit_trail
    ADD KEY audit_trail_for_whom (for_whom, id),
    ADD KEY audit_trail_actor (actor, id),
    ADD KEY audit_trail_happened (happened_at);
