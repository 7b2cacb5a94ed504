package org.doorstep.naming;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One word of a written name.
 *
 * @param letters plain letters
 * @param sounds how it may sound
 * @param shortened the same without a polite or married ending; one such is the bare name, but two of them need not be one another
 * @param block words joined by a hyphen share one
 */
record Word(String letters, Set<String> sounds, Set<String> shortened, int block) {

    private static final String[] ENDINGS = {"bhai", "ben", "ji", "ne", "kumar", "lal", "bai", "chukwu", "ul"};
    private static final String[] BEGINNINGS = {"oluwa", "olu", "ola", "ade", "ayo", "baba", "chukwu", "nwa", "al", "el"
    };

    static Word of(String plain, String spoken, int block) {
        Set<String> sounds = new LinkedHashSet<>(Sound.of(plain));
        sounds.addAll(Sound.of(spoken));
        String withoutC = withoutC(plain);
        if (!Names.GIVEN.knows(plain) && withoutC.length() > 2 && !plain.startsWith("cl") && !plain.startsWith("cr")) {
            sounds.addAll(Sound.of(withoutC));
        }
        return new Word(plain, sounds, shortened(plain), block);
    }

    /** This word and the next as one, as a hyphen or a space within a name is typed or not. */
    Word joined(Word next) {
        return of(letters + next.letters, letters + next.letters, block);
    }

    boolean isInitial() {
        return letters.codePointCount(0, letters.length()) == 1;
    }

    boolean isGiven() {
        return Names.GIVEN.knows(letters);
    }

    boolean is(String kind) {
        return Names.is(kind, letters);
    }

    boolean soundsLike(Word other) {
        return meet(sounds, other.sounds);
    }

    /** Whether one of them is the other without a polite or married ending, or without the first part that some customs leave out. */
    boolean isShortOf(Word other) {
        return meet(shortened, other.sounds) || meet(sounds, other.shortened);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** As Somali writes with c what English leaves out. */
    private static String withoutC(String plain) {
        return plain.replace("ch", "%").replace("c", "").replace("%", "ch").replace("aa", "a");
    }

    private static Set<String> shortened(String plain) {
        Set<String> shorter = new HashSet<>();
        for (String ending : ENDINGS) {
            if (plain.endsWith(ending)
                    && plain.length() - ending.length() > 3
                    && !(ending.equals("ne") && Names.GIVEN.knows(plain))) {
                shorter.addAll(Sound.of(plain.substring(0, plain.length() - ending.length())));
            }
        }
        if (plain.length() > 5 && plain.charAt(0) == 'o' && "aeiou".indexOf(plain.charAt(1)) < 0) {
            shorter.addAll(Sound.of(plain.substring(1)));
        }
        for (String beginning : BEGINNINGS) {
            if (plain.startsWith(beginning) && plain.length() - beginning.length() > 3 && !Names.GIVEN.knows(plain)) {
                shorter.addAll(Sound.of(plain.substring(beginning.length())));
            }
        }
        return shorter;
    }
}
