package org.doorstep.messaging.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.InertText;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Deed;
import org.doorstep.messaging.ChangedWords;

/** An administrator writes other words for a message. They are said from then on, on each server within seconds. */
@ApplicationScoped
public class ChangingTemplate {

    /**
     * What an administrator wants.
     *
     * @param seen the version that they read; 0 where there was none
     * @param checked somebody who speaks the language has read the words
     * @param meant letters and parts that cost more are meant
     * @param operative the longest name of somebody who comes
     */
    public record Wish(Template template, int seen, String words, boolean checked, boolean meant, String operative) {}

    /** What became of it. */
    public sealed interface Result permits Done, ToMend, Already {}

    /** It counts. */
    public record Done() implements Result {}

    /** Nothing has changed. */
    public record ToMend(List<TemplateProblem> problems) implements Result {}

    /** A colleague was quicker: nothing has changed. */
    public record Already() implements Result {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    TemplateVersions versions;

    @Inject
    TemplatePreview preview;

    @Inject
    AuditTrail audit;

    @Inject
    Event<ChangedWords.Changed> changed;

    /** Changes the words, unless something is to be mended. The words that came with Doorstep are kept as that: a new release may better them. */
    @Retried
    @Transactional
    public Result change(Wish wish, Author by) {
        Template template = wish.template();
        String words = InertText.of(wish.words());
        boolean checked = template.isEnglish() || wish.checked();
        Optional<TemplateVersion> newest = versions.findNewest(template);
        if (isNow(template, newest, words, checked)) {
            return new Done();
        }
        int before = newest.map(TemplateVersion::version).orElse(0);
        if (before != wish.seen()) {
            return new Already();
        }
        List<TemplateProblem> problems = problems(wish, words);
        if (!problems.isEmpty()) {
            return new ToMend(problems);
        }
        boolean isShipped = template.shipped().filter(words::equals).isPresent();
        boolean isBack = isShipped && (template.isEnglish() || !checked);
        database.persist(new TemplateVersion(
                template, before + 1, isBack ? null : words, !isBack && checked, by, clock.instant()));
        audit.record(Deed.of(by, "template.change", "template:" + template.key() + "/" + template.language())
                .changed("version=" + before, "version=" + (before + 1))
                .remarking(isBack ? "back to the original" : checked && !template.isEnglish() ? "checked" : ""));
        changed.fire(new ChangedWords.Changed());
        return new Done();
    }

    private List<TemplateProblem> problems(Wish wish, String words) {
        return preview.problems(wish.template(), words, wish.operative()).stream()
                .filter(problem -> !(wish.meant() && problem.kind().mayBeMeant()))
                .toList();
    }

    /** Whether they are the words of now, so that a form that is sent twice is one version. */
    private static boolean isNow(Template template, Optional<TemplateVersion> newest, String words, boolean checked) {
        boolean sameWords =
                TemplateVersions.words(template, newest).filter(words::equals).isPresent();
        boolean wasChecked = template.isEnglish()
                || newest.filter(TemplateVersion::isChecked).isPresent();
        return sameWords && checked == wasChecked;
    }
}
