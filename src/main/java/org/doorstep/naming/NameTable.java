package org.doorstep.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names and their spellings, read from a file of this room. A line is one name with its spellings; a line that begins with = lists
 * names that stand each for itself. Headings in brackets tell custom and gender of the lines below them.
 */
final class NameTable {

    /** So many first letters in common make one short form of the other: Liz and Lizzie. */
    private static final int BEGINNING = 3;

    private final Map<String, Set<Integer>> lines = new HashMap<>();
    private final Map<Integer, String> europeanFulls = new HashMap<>();
    private final Map<String, Set<Integer>> bySound = new HashMap<>();
    private final Map<String, Set<String>> customs = new HashMap<>();
    private final Map<String, Set<String>> genders = new HashMap<>();
    private int next;
    private String[] heading = {"any", "u"};

    private NameTable() {}

    static NameTable read(String file) {
        NameTable table = new NameTable();
        linesOf(file).forEach(table::add);
        return table;
    }

    static List<String> linesOf(String file) {
        try (InputStream in = NameTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The file of names is missing from the war: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String name) {
        return lines.containsKey(name);
    }

    /**
     * Whether the two stand in one line. A short form of several names (Terry of Terence and Theresa) is that of the full name, but not what
     * another short form of it is: Terry is not Tessa.
     */
    boolean isOneName(String one, String other) {
        Set<Integer> ones = lines.getOrDefault(one, Set.of());
        Set<Integer> others = lines.getOrDefault(other, Set.of());
        boolean unclear = Math.max(ones.size(), others.size()) > 1 && !areBegunAlike(one, other);
        return others.stream().anyMatch(line -> ones.contains(line) && !(unclear && areBothShort(line, one, other)));
    }

    /** Of a European name, whose first spelling is the full one; other spellings of it are about as long. */
    private boolean areBothShort(int line, String one, String other) {
        String full = europeanFulls.getOrDefault(line, "");
        return Math.max(one.length(), other.length()) < full.length() - 1;
    }

    private static boolean areBegunAlike(String one, String other) {
        return one.length() >= BEGINNING && other.length() >= BEGINNING && one.regionMatches(0, other, 0, BEGINNING);
    }

    /** The same, of a word that is in no line: it stands where names stand that sound as it does. */
    boolean soundsAsOneName(Word one, Word other) {
        Set<Integer> ones = linesOf(one);
        return linesOf(other).stream().anyMatch(ones::contains);
    }

    private Set<Integer> linesOf(Word word) {
        Set<Integer> known = lines.get(word.letters());
        if (known != null) {
            return known;
        }
        Set<Integer> heard = new HashSet<>();
        word.sounds().forEach(sound -> heard.addAll(bySound.getOrDefault(sound, Set.of())));
        return heard;
    }

    Set<String> customs(String name) {
        return customs.getOrDefault(name, Set.of());
    }

    /** "f", "m", or empty where it is unknown or borne by both. */
    String gender(String name) {
        Set<String> known = genders.getOrDefault(name, Set.of());
        return known.size() == 1 && !known.contains("u") ? known.iterator().next() : "";
    }

    private void heard(String name) {
        Sound.of(name).forEach(sound -> bySound.computeIfAbsent(sound, any -> new HashSet<>())
                .add(next));
    }

    private void add(String line) {
        if (line.startsWith("[")) {
            heading = line.substring(1, line.indexOf(']')).split(" ", -1);
            return;
        }
        boolean alone = line.startsWith("= ");
        for (String name : (alone ? line.substring(2) : line).split(" ", -1)) {
            lines.computeIfAbsent(name, any -> new HashSet<>()).add(next);
            if (Names.isOfEurope(heading[0])) {
                europeanFulls.putIfAbsent(next, name);
            }
            heard(name);
            if (heading[0].equals("muslim") && name.length() > 4) {
                // As Bengali says it: Rohima, Korim.
                heard(name.replaceFirst("a", "o"));
            }
            customs.computeIfAbsent(name, any -> new HashSet<>()).add(heading[0]);
            genders.computeIfAbsent(name, any -> new HashSet<>()).add(heading[1]);
            next += alone ? 1 : 0;
        }
        next++;
    }
}
