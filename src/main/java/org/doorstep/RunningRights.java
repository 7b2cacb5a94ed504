package org.doorstep;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the running account may do with a table, in the words of {@code GRANT}. With most it reads, adds, changes and removes rows. A record
 * of what happened only grows, so that neither a fault nor somebody who has got hold of the running account can rewrite it (safeguard 19).
 *
 * <p>No right is ever with one column alone: who may change one column of a table can change all of a row by {@code INSERT … ON DUPLICATE KEY
 * UPDATE} on MariaDB 11.4, which does not look at columns there.
 */
final class RunningRights {

    private static final Set<String> ROWS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final Set<String> GROWS = Set.of("SELECT", "INSERT");
    private static final Set<String> NONE = Set.of();

    private static final Map<String, Set<String>> NARROWER = Map.ofEntries(
            Map.entry("audit_trail", GROWS),
            Map.entry("appointment_event", GROWS),
            Map.entry("notice", GROWS),
            Map.entry("delivery_event", GROWS),
            Map.entry("visit_attempt", GROWS),
            Map.entry("attempt_outcome", GROWS),
            Map.entry("feed_place", GROWS),
            Map.entry("record_opening", GROWS),
            Map.entry("identity_check", GROWS),
            Map.entry("message_template", GROWS),
            Map.entry("flyway_schema_history", NONE));

    private RunningRights() {}

    /** The rights with a table, such as {@code SELECT}. */
    static Set<String> with(String table) {
        return NARROWER.getOrDefault(table, ROWS);
    }

    /** What is to be granted where some rights are there already; in a fixed order. */
    static Set<String> missing(String table, Collection<String> there) {
        return without(with(table), there);
    }

    /** What is to be taken away; in a fixed order. */
    static Set<String> tooMuch(String table, Collection<String> there) {
        return without(there, with(table));
    }

    private static Set<String> without(Collection<String> rights, Collection<String> others) {
        Set<String> left = new TreeSet<>(rights);
        left.removeAll(others);
        return left;
    }
}
