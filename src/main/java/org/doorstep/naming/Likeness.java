package org.doorstep.naming;

/** How much two words are one name, the surest first. */
enum Likeness {
    SAME_LETTERS,
    SAME_NAME,
    /** The two forms of one family name, as men and women of a family bear it. */
    FAMILY_FORM,
    SLIP,
    INITIAL,
    NONE;

    private static final String[][] FORMS = {
        {"ski", "ska", "sky", "skiy", "skyi", "skyy", "skaya", "skoy", "skyj"},
        {"cki", "cka", "cky", "ckyj"},
        {"dzki", "dzka"},
        {"ov", "ova", "off", "ow", "owa"},
        {"ev", "eva", "iev", "ieva", "yev", "yeva"},
        {"in", "ina", "yn", "yna"},
        {"", "ova"},
        {"a", "ova"},
        {"ek", "kova"},
        {"ec", "cova"},
        {"el", "lova"},
        {"y", "a"},
        {"as", "is", "ys", "us", "ius", "iene", "aite", "yte", "ute", "iute"},
        {"s", "a"},
        {"os", "ou"},
        {"is", "i"},
        {"is", "e"},
        {"as", "a"}
    };

    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_SLAVIC_STEM = 3;

    /** @param exact where one letter makes another name, as in Chinese names, and only the same letters or a known spelling will do */
    static Likeness of(Word one, Word other, boolean exact) {
        if (one.isInitial() || other.isInitial()) {
            return one.letters().codePointAt(0) == other.letters().codePointAt(0) ? INITIAL : NONE;
        }
        if (one.letters().equals(other.letters())) {
            return SAME_LETTERS;
        }
        if (isKnown(one, other, Names.GIVEN)
                || (isKnown(one, other, Names.FAMILY) && !areBothIn(one, other, Names.GIVEN))) {
            return SAME_NAME;
        }
        if (!exact && one.isShortOf(other)) {
            return SAME_NAME;
        }
        if (!exact && areFarAndHeardAlike(one, other)) {
            return SAME_NAME;
        }
        if (exact || areBothIn(one, other, Names.GIVEN) || areBothIn(one, other, Names.FAMILY)) {
            return hasFamilyForms(one.letters(), other.letters()) && !exact ? FAMILY_FORM : NONE;
        }
        return heard(one, other);
    }

    /** Names that other scripts write, with the same sound: which letters stand for it is the clerk's choice. */
    private static boolean areFarAndHeardAlike(Word one, Word other) {
        return areBothIn(one, other, Names.GIVEN)
                && !Names.isEuropean(one.letters())
                && !Names.isEuropean(other.letters())
                && one.soundsLike(other);
    }

    private static Likeness heard(Word one, Word other) {
        if (one.soundsLike(other) || Names.GIVEN.soundsAsOneName(one, other)) {
            return SAME_NAME;
        }
        if (hasFamilyForms(one.letters(), other.letters())) {
            return FAMILY_FORM;
        }
        return Slip.isBetween(one, other) ? SLIP : NONE;
    }

    private static boolean isKnown(Word one, Word other, NameTable table) {
        return table.isOneName(one.letters(), other.letters())
                || (table == Names.FAMILY && table.isOneName(bare(one.letters()), bare(other.letters())));
    }

    private static boolean areBothIn(Word one, Word other, NameTable table) {
        return table.knows(one.letters()) && table.knows(other.letters());
    }

    /** Without O, Ni, Nic, Mac. */
    private static String bare(String family) {
        for (String son : new String[] {"nic", "nig", "mhic", "ni", "ui", "mac", "mc", "o"}) {
            String rest = family.startsWith(son) ? family.substring(son.length()) : "";
            if (Names.FAMILY.knows(rest)) {
                return rest;
            }
            String plain = rest.length() > 3 && rest.charAt(1) == 'h' ? rest.charAt(0) + rest.substring(2) : "";
            if (Names.FAMILY.knows(plain)) {
                return plain;
            }
        }
        return family;
    }

    private static boolean hasFamilyForms(String one, String other) {
        for (String[] forms : FORMS) {
            for (String form : forms) {
                String stem = one.endsWith(form) ? one.substring(0, one.length() - form.length()) : "";
                for (String second : forms) {
                    if (stem.length()
                                    >= (second.endsWith("ova") || form.endsWith("ova")
                                            ? SHORTEST_SLAVIC_STEM
                                            : SHORTEST_STEM)
                            && other.equals(stem + second)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
