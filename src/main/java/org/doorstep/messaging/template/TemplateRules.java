package org.doorstep.messaging.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.messaging.PlainLetters;
import org.doorstep.messaging.TextLength;
import org.doorstep.messaging.template.TemplateProblem.Kind;

/** What the words of a message must and must not say. Changes nothing and knows no database. */
final class TemplateRules {

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)\\S*|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|uk|wales|cymru|info|io|ly|gl|me|co)\\b(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private final String site;
    private final TemplateBudgets budgets;

    /** @param site where tenants reach this service: addresses that begin with it are ours */
    TemplateRules(String site, TemplateBudgets budgets) {
        this.site = site;
        this.budgets = budgets;
    }

    /**
     * What is to be mended.
     *
     * @param longest the same words at their longest, with all places filled
     */
    List<TemplateProblem> problems(Template template, String words, String longest) {
        if (words.isBlank()) {
            return List.of(TemplateProblem.of(Kind.EMPTY));
        }
        List<TemplateProblem> problems = new ArrayList<>();
        form(template, words, problems);
        places(template, words, problems);
        ForbiddenWords forbidden = ForbiddenWords.in(template.language());
        String said = MessageTemplate.PLACE.matcher(words).replaceAll(" ");
        forbidden.findOptOut(said).ifPresent(word -> problems.add(new TemplateProblem(Kind.OPT_OUT, word)));
        forbidden.findThreat(said).ifPresent(word -> problems.add(new TemplateProblem(Kind.THREAT, word)));
        links(words, problems);
        if (template.isText()) {
            cost(template, words, longest, problems);
        }
        return problems;
    }

    /** Each letter for which a text has no room, once, with what may stand for it: the same letter where nothing does. */
    static Set<String> letters(String words) {
        return words.codePoints()
                .filter(letter -> !TextLength.isPlain(letter))
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void form(Template template, String words, List<TemplateProblem> problems) {
        if (words.length() > TemplateVersion.LONGEST) {
            problems.add(new TemplateProblem(Kind.TOO_LONG, String.valueOf(TemplateVersion.LONGEST)));
        }
        if (template.form() == Template.Form.SUBJECT && words.contains("\n")) {
            problems.add(TemplateProblem.of(Kind.LINES));
        }
        if (template.beginsWithLandlord() && !words.startsWith(Template.LANDLORD)) {
            problems.add(new TemplateProblem(Kind.BEGINNING, Template.LANDLORD.strip()));
        }
    }

    private static void places(Template template, String words, List<TemplateProblem> problems) {
        Set<String> used = new TreeSet<>(Template.placesIn(words));
        used.stream()
                .filter(place -> !template.places().contains(place))
                .forEach(place -> problems.add(new TemplateProblem(Kind.UNKNOWN_PLACE, "{" + place + "}")));
        template.required().stream()
                .filter(place -> !used.contains(place))
                .forEach(place -> problems.add(new TemplateProblem(Kind.MISSING_PLACE, "{" + place + "}")));
        String rest = MessageTemplate.PLACE.matcher(words).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            problems.add(TemplateProblem.of(Kind.LOOSE_BRACE));
        }
    }

    private void links(String words, List<TemplateProblem> problems) {
        LINK.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(link -> !link.equals(site) && !link.startsWith(site + "/"))
                .findFirst()
                .ifPresent(link -> problems.add(new TemplateProblem(Kind.LINK, link)));
    }

    private void cost(Template template, String words, String longest, List<TemplateProblem> problems) {
        Set<String> letters = letters(words);
        if (!letters.isEmpty()) {
            problems.add(new TemplateProblem(Kind.LETTERS, named(letters)));
        }
        int parts = TextLength.parts(longest);
        if (parts > budgets.of(template)) {
            problems.add(new TemplateProblem(Kind.PARTS, String.valueOf(parts)));
        }
    }

    /** "ŵ (w), – (-), 🙂". */
    private static String named(Set<String> letters) {
        return letters.stream()
                .map(letter -> {
                    String plain = PlainLetters.of(letter);
                    return plain.equals(letter) ? letter : letter + " (" + plain + ")";
                })
                .collect(Collectors.joining(", "));
    }
}
