package org.doorstep.conversation.reading;

import static org.doorstep.conversation.reading.ClockWords.word;

import java.util.List;
import java.util.regex.Pattern;

/** One clause of a text, read from its first word on: whether it tells when somebody is busy, and what it refuses so far. */
final class WishClause {

    private static final Pattern REFUSED =
            Pattern.compile("not|no|cant|dont|wont|never|except|bar|apart|nie|nu|nahi|isnt|neither|out");
    private static final Pattern BUSY = Pattern.compile(
            " (work|works|working|at work|shift|shifts|nights|earlies|lates|hospital|doctors|dentist|clinic|exam|exams|test|interview|scan|chemo|club|school run|funeral|away|holiday|court|busy|finish|finishes|college|uni|course|got the|i have|ive got|we have|he has|she has|have the|i go|we go|prayer|namaz|training|meeting|home help|back from|inset|start|starts|group|playgroup|class|church|legion|bingo|kids|dialysis|physio|gurdwara|mosque|temple|chapel|conflicts|probation|jobcentre|placement|carer|therapy|on a job|sleep|sleeping|asleep|nap|naps|resting|vets|chiropodist|orthodontist|wedding|airport|kaam|gweithio|gapel|pracuje|lucrez|kaj|kaje|lekarza|doctor|was|came|told|said|last|been|since|went|fell|packed|passed away) ");
    private static final Pattern REQUEST = Pattern.compile(
            " (can|could|please|instead|suit|suits|better|best|ok|okay|fine|good|great|free|after|before|any|do|change|make|move|only|then|off work|day off|im off) ");
    private static final String OFF = " (dont work|not working|not at work|do not work|im off|day off|off work) ";
    private static final String TELLS =
            ".* (?:i have .*|finish.*|i work .*|i am working .*|im working .*|im at work .*)";
    private static final String OUT =
            ".* (is out|is no good|no good|is a no|is bad|bad for|nie moge|nie dam|nu pot|parbo na|parum na|not (?:good|ok|possible|convenient)|cant|hobe na|nahi ho) .*";

    private final List<String> words;
    private final String before;
    private final boolean busy;
    private final boolean out;
    private boolean refused;

    /**
     * @param said its words
     * @param before the clause before it; empty: none
     */
    WishClause(List<String> said, String before) {
        String text = " " + String.join(" ", said) + " ";
        boolean off = Patterns.match(text, ".*" + OFF + ".*");
        String plain = off ? text.replace(" dont ", " ").replace(" not ", " ") : text;
        this.words = off ? List.of(plain.strip().split(" ", -1)) : said;
        this.before = before;
        this.out = Patterns.match(plain, OUT) && !Patterns.match(plain, ".* cant (?:he|you|it|they|we) .*");
        boolean asks = REQUEST.matcher(text).find();
        boolean asked = asks && !out && !Patterns.match(plain, TELLS);
        this.busy = !off && isBusy(text) && !asked;
    }

    private static boolean isBusy(String text) {
        return BUSY.matcher(text).find()
                && (!Patterns.match(text, " (?:can|could|please|would|instead|only) .*") || Patterns.match(text, TELLS))
                && !Patterns.match(text, ".* (?:\\w+day|that|it|which|time|one|am|pm|morning|afternoon) works .*");
    }

    List<String> words() {
        return words;
    }

    /** The word so many places away; empty: there is none. */
    String at(int place) {
        return word(words, place);
    }

    /** Whether somebody is busy at what it names. */
    boolean isBusy() {
        return busy;
    }

    /** Whether what stands here is refused. */
    boolean isRefused() {
        return refused || out;
    }

    /** Goes on to a word, which may refuse what comes after it, or stop doing so. */
    void reach(int place) {
        String word = at(place);
        if (REFUSED.matcher(word).matches() && !politely(place)) {
            refused = true;
        } else if (Patterns.match(word, "any|other|otherwise|rather|prefer|ok|fine|instead|only|just")
                && !Patterns.match(at(place - 1), word.equals("just") ? "not|but" : "not|no|but")) {
            refused = refused && word.equals("any") && at(place - 1).equals("not");
        } else if (word.equals("but") && allSuitsBefore(place)
                || word.equals("than") && at(place - 1).equals("other")) {
            refused = true;
        }
    }

    /** "Any day but" refuses what it names. */
    private boolean allSuitsBefore(int place) {
        return Patterns.match(
                before + String.join(" ", words.subList(0, place)) + " ",
                ".* (any|anytime|all) (day|time|other|morning|afternoon|week)?.{0,8}");
    }

    /** "Can you not do thursday", "why not friday", "have you not got sunday", "dont you have sunday" ask for what they name. */
    private boolean politely(int place) {
        boolean asksToHave = Patterns.match(at(place), "dont|havent|no|not|nothing")
                && Patterns.match(at(place + 1), "have|you|yous|got")
                && !Patterns.match(at(place - 1), "i|we");
        return asksToHave
                || at(place).equals("not") && Patterns.match(at(place - 1), "you|why|if|he|they|number")
                || Patterns.match(at(place), "cant|no")
                        && Patterns.match(at(place + 1), "he|you|it|they|problem|bother|worries|\\d+");
    }
}
