package org.doorstep.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A name in its words, in the order of speech.
 *
 * @param words what is left when titles, "née" and the like are put aside
 * @param gender "m" or "f" where a title tells it, else empty
 * @param generation "younger", "elder" or empty
 * @param ordered whether a comma told which word is the family name
 */
record WrittenName(List<Word> words, String gender, String generation, boolean ordered) {

    /** Not "ne" or "born", which are names, too. */
    private static final Pattern BORN =
            Pattern.compile(" \\(?n(?:ée|ee|é) ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    /** Empty where it is nobody's name: too long, no letters, two people in one, an occupier, an estate. */
    static Optional<WrittenName> of(String given) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String written = WrittenShort.inFull(given);
        if (written.indexOf('&') >= 0 || written.indexOf('@') >= 0) {
            return Optional.empty();
        }
        String inOrder = inOrder(written);
        List<Word> words = words(inOrder);
        if (words.size() == 2
                && words.get(0).letters().equals(words.get(1).letters())
                && !words.get(0).isInitial()
                && !words.get(0).is("religious")) {
            // A single name, repeated because a form asks for two.
            words.remove(1);
        }
        if (words.isEmpty() || words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.is("nobody"))) {
            return Optional.empty();
        }
        String gender = withoutTitles(words);
        String generation = withoutGeneration(words);
        withoutAsides(words);
        return Optional.of(new WrittenName(List.copyOf(words), gender, generation, !inOrder.equals(written)));
    }

    /** The name itself; and where "née" stands behind two names and more, those with the one and with the other family name alone. */
    static List<WrittenName> readings(String given) {
        List<WrittenName> readings = new ArrayList<>();
        of(given).ifPresent(readings::add);
        String[] parts = given.length() > LONGEST ? new String[0] : BORN.split(given.strip(), -1);
        int last = parts.length == 2 ? parts[0].lastIndexOf(' ') : -1;
        if (last > 0) {
            of(parts[0]).ifPresent(readings::add);
            of(parts[0].substring(0, last) + " " + parts[1]).ifPresent(readings::add);
        }
        return readings;
    }

    /** All its letters in a row. */
    String letters() {
        StringBuilder all = new StringBuilder();
        words.forEach(word -> all.append(word.letters()));
        return all.toString();
    }

    /** How many words could be names. */
    long weight() {
        return words.stream().filter(word -> !word.is("between")).count();
    }

    /** A Chinese name behind an English one that its bearer goes by, as in Peter Chan Kwok Wai: what is left without that. */
    Optional<WrittenName> withoutEnglishName() {
        boolean english = words.size() == 4
                && Names.isEuropean(words.get(0).letters())
                && words.get(1).is("family")
                && words.subList(2, 4).stream().noneMatch(Word::isGiven);
        return english
                ? Optional.of(new WrittenName(words.subList(1, 4), gender, generation, ordered))
                : Optional.empty();
    }

    private static String inOrder(String written) {
        int comma = written.indexOf(',');
        if (comma < 1 || written.indexOf(',', comma + 1) >= 0) {
            return written;
        }
        String before = written.substring(0, comma);
        String after = written.substring(comma + 1);
        String first = words(after).stream().findFirst().map(Word::letters).orElse("nee");
        boolean aside = Names.is("nee", first)
                || Names.is("letters", first)
                || Names.is("younger", first)
                || Names.is("elder", first);
        return aside ? written : after + " " + before;
    }

    private static List<Word> words(String written) {
        String[] plain = split(Letters.plain(written));
        String[] spoken = split(Letters.spoken(written));
        List<Word> words = new ArrayList<>();
        int block = 0;
        for (int i = 0; i < plain.length; i++) {
            if (plain[i].equals("-")) {
                continue;
            }
            block += i > 0 && plain[i - 1].equals("-") ? 0 : 1;
            Word word = Word.of(plain[i], spoken.length == plain.length ? spoken[i] : plain[i], block);
            words.add(word);
        }
        return words;
    }

    private static String[] split(String plain) {
        StringBuilder tokens = new StringBuilder();
        plain.codePoints().forEach(letter -> {
            if (Character.isLetter(letter)) {
                tokens.appendCodePoint(letter);
            } else {
                tokens.append(Character.getType(letter) == Character.DASH_PUNCTUATION ? " - " : " ");
            }
        });
        String trimmed = tokens.toString().strip().toLowerCase(Locale.ROOT);
        return trimmed.isEmpty() ? new String[0] : trimmed.split(" +", -1);
    }

    private static String withoutTitles(List<Word> words) {
        String gender = "";
        while (words.size() > 1 && isTitle(words.get(0))) {
            Word title = words.remove(0);
            gender = title.is("man") ? "m" : title.is("woman") ? "f" : gender;
        }
        if (words.size() > 2) {
            words.removeIf(word -> word.is("plaintitle"));
        }
        int last = words.size() - 1;
        if (last > 1 && isTitle(words.get(last))) {
            Word title = words.remove(last);
            gender = title.is("man") ? "m" : title.is("woman") ? "f" : gender;
        }
        return gender;
    }

    private static boolean isTitle(Word word) {
        return word.is("man") || word.is("woman") || word.is("anyone");
    }

    private static String withoutGeneration(List<Word> words) {
        while (words.size() > 1 && words.get(words.size() - 1).is("letters")) {
            words.remove(words.size() - 1);
        }
        Word last = words.get(words.size() - 1);
        String generation = last.is("younger") ? "younger" : last.is("elder") ? "elder" : "";
        if (!generation.isEmpty() && words.size() > 1) {
            words.remove(words.size() - 1);
        }
        return generation;
    }

    private static void withoutAsides(List<Word> words) {
        Predicate<Word> aside = word -> word.is("nee");
        if (words.size() > 2) {
            words.subList(1, words.size()).removeIf(aside);
        }
    }
}
