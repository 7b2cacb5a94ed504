package org.doorstep.naming;

import java.util.LinkedHashSet;
import java.util.Set;

/** How a plain word sounds, roughly: spellings that clerks and tenants choose between, such as ee and i, come out alike. */
final class Sound {

    private static final String[][] ALIKE = {
        {"tsch", "ch"},
        {"tsh", "ch"},
        {"dj", "j"},
        {"sch", "sh"},
        {"ph", "f"},
        {"ck", "k"},
        {"qu", "k"},
        {"q", "k"},
        {"kh", "k"},
        {"gh", "g"},
        {"dh", "d"},
        {"th", "t"},
        {"bh", "b"},
        {"ch", "%"},
        {"c", "k"},
        {"%", "sh"},
        {"ae", "a"},
        {"oe", "o"},
        {"ue", "u"},
        {"ou", "u"},
        {"oo", "u"},
        {"ow", "u"},
        {"o", "u"},
        {"w", "v"},
        {"ei", "i"},
        {"ai", "i"},
        {"ay", "i"},
        {"ey", "i"},
        {"ie", "i"},
        {"y", "i"},
        {"e", "i"}
    };

    private static final int LONG = 11;
    private static final String[] HARD = {"chr", "khr", "hr"};

    private static final String[] OF_X = {"ks", "k", "h", "sh"};

    private Sound() {}

    /** Every way it may sound; the word itself where it is too short to be forgiven. */
    static Set<String> of(String plain) {
        Set<String> sounds = new LinkedHashSet<>();
        if (plain.indexOf('x') >= 0) {
            for (String x : OF_X) {
                sounds.add(one(plain.replace("x", x)));
            }
        } else {
            sounds.add(one(plain));
        }
        if (plain.startsWith("ch") && plain.length() > 5) {
            sounds.add(one(plain.substring(1)));
        }
        return sounds;
    }

    private static String one(String plain) {
        String sound = prefixed(plain);
        if (sound.length() < 5 || syllables(sound) < 2) {
            return sound;
        }
        for (String[] alike : ALIKE) {
            sound = sound.replace(alike[0], alike[1]);
        }
        if (sound.length() >= LONG) {
            // Long names of South India: Venkateswaran is Venkateshwaran.
            sound = sound.replace("sh", "s");
        }
        return withoutLastH(withoutDoubles(sound));
    }

    /** Mac is Mc, and Abdul, Abdel, Abdi and Abdur before a name are one. */
    private static String prefixed(String plain) {
        if (plain.startsWith("mac") && plain.length() > 5) {
            return "mc" + plain.substring(3);
        }
        if (plain.startsWith("nic") && plain.length() > 6) {
            return "mc" + plain.substring(3);
        }
        if (plain.startsWith("abd") && plain.length() > 8 && isVowel(plain.charAt(3))) {
            return "abdu" + plain.substring(plain.charAt(4) == 'l' ? 5 : 4);
        }
        if (plain.length() > 6 && plain.charAt(0) == 'm' && "aeiouychw".indexOf(plain.charAt(1)) < 0) {
            return "mc" + plain.substring(1);
        }
        for (String hard : HARD) {
            if (plain.startsWith(hard)) {
                return "kr" + plain.substring(hard.length());
            }
        }
        return plain;
    }

    private static int syllables(String plain) {
        int syllables = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (isVowel(plain.charAt(i)) && (i == 0 || !isVowel(plain.charAt(i - 1)))) {
                syllables++;
            }
        }
        return syllables;
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    private static String withoutDoubles(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }

    private static String withoutLastH(String word) {
        int last = word.length() - 1;
        if (word.endsWith("ih") && last > 3) {
            return word.substring(0, last - 1) + "a";
        }
        return last > 1 && word.charAt(last) == 'h' && isVowel(word.charAt(last - 1)) ? word.substring(0, last) : word;
    }
}
