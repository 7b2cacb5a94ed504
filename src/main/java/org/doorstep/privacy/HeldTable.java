package org.doorstep.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.privacy.Ending.Why;

/**
 * One table of the schema as the register knows it. SQL in it names the table {@code t}, the person's number {@code :id}, their reference
 * {@code :ref}, and the moment {@code :now}.
 *
 * @param name in the schema
 * @param holds whom it is about
 * @param part under which heading its rows stand in a person's own copy
 * @param whose the condition under which a row is a person's own
 * @param toldOnly which of their own rows they are told of in a file
 * @param key the column by which their rows are taken one by one
 * @param shown what a person is told
 * @param inside columns that they are not told: keys and hashes, other people's, and what would put them at risk
 * @param ending what erasing the person does
 */
record HeldTable(
        String name,
        Holds holds,
        Part part,
        String whose,
        String toldOnly,
        String key,
        List<Shown> shown,
        Set<String> inside,
        Ending ending) {

    /** Whom a table is about. */
    enum Holds {
        /** A tenant, or somebody who lives with them or acts for them. */
        PERSON,
        /** A person, and it could put them at risk if somebody else read their copy: told in private alone, never in a file. */
        SAFETY,
        /** Those who work for the landlord, or for its contractors. */
        STAFF,
        /** People, but nothing in it says whom: sealed, hashed, or gone within a day or two. */
        UNNAMED,
        /** No person. */
        NOBODY
    }

    /** What a person is told: a column, or what is worked out under a name. */
    record Shown(String name, String sql) {}

    /** Numbers of rows and of people mean nothing outside, and are left out everywhere. */
    private static final Set<String> NUMBERS = Set.of("id", "version", "person_id", "tenancy_id");

    HeldTable {
        shown = List.copyOf(shown);
        inside = Set.copyOf(inside);
    }

    /** About a person: nothing is shown yet, and erasing them removes it. */
    static HeldTable about(Part part, String name, String whose) {
        return new HeldTable(name, Holds.PERSON, part, whose, "TRUE", "id", List.of(), Set.of(), Ending.REMOVED);
    }

    /** About a person's safety. */
    static HeldTable safety(String name, String whose) {
        return new HeldTable(name, Holds.SAFETY, Part.YOU, whose, "TRUE", "id", List.of(), Set.of(), Ending.REMOVED);
    }

    /** About no person whom we can name by it; {@code why} is for whoever reads the register. */
    static HeldTable other(Holds holds, String name, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why " + name + " is not about a person");
        }
        return new HeldTable(name, holds, Part.YOU, "FALSE", "TRUE", "id", List.of(), Set.of(), Ending.stays(Why.NONE));
    }

    /** Tells these columns as they are; a space between. */
    HeldTable shows(String columns) {
        List<Shown> more = new ArrayList<>(shown);
        for (String column : columns.split(" ", -1)) {
            more.add(new Shown(column, "t." + column));
        }
        return new HeldTable(name, holds, part, whose, toldOnly, key, more, inside, ending);
    }

    /** Tells what is worked out. */
    HeldTable shows(String as, String sql) {
        List<Shown> more = new ArrayList<>(shown);
        more.add(new Shown(as, sql));
        return new HeldTable(name, holds, part, whose, toldOnly, key, more, inside, ending);
    }

    /** Does not tell these columns; a space between. */
    HeldTable keepsInside(String columns) {
        Set<String> more = new TreeSet<>(inside);
        more.addAll(List.of(columns.split(" ", -1)));
        return new HeldTable(name, holds, part, whose, toldOnly, key, shown, more, ending);
    }

    /** Only these of their rows stand in their file. */
    HeldTable tellsOnly(String condition) {
        return new HeldTable(name, holds, part, whose, condition, key, shown, inside, ending);
    }

    /** Its rows are found by another column than {@code id}. */
    HeldTable keyed(String column) {
        return new HeldTable(name, holds, part, whose, toldOnly, column, shown, inside, ending);
    }

    HeldTable changedTo(String change) {
        return new HeldTable(name, holds, part, whose, toldOnly, key, shown, inside, Ending.changed(change));
    }

    HeldTable stays(Why why) {
        return new HeldTable(name, holds, part, whose, toldOnly, key, shown, inside, Ending.stays(why));
    }

    /** Whether it stands in a person's own copy. */
    boolean isTold() {
        return holds == Holds.PERSON;
    }

    /** Whether somebody has decided what becomes of this column. */
    boolean knows(String column) {
        return NUMBERS.contains(column)
                || inside.contains(column)
                || shown.stream().anyMatch(each -> each.name().equals(column));
    }
}
