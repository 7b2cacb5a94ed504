package org.doorstep.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.InstantConverter;
import org.doorstep.Keys;
import org.doorstep.account.SignedInPerson;
import org.doorstep.audit.Author;
import org.doorstep.audit.Way;
import org.doorstep.conversation.AnsweringEnquiry;
import org.doorstep.conversation.Asking;
import org.doorstep.conversation.EnquiryKind;
import org.doorstep.conversation.ToldEnquiry;

/** A few questions of demo tenants who have a visit to come, on the first day: some answered, some open, one late. */
@ApplicationScoped
public class DemoEnquiries {

    private static final Author ADVISER = new Author("demo", Way.STAFF);
    private static final String MODEL_TENANT = "1004207";

    /**
     * A question.
     *
     * @param ago hours since it was asked
     * @param answer empty where it is open
     */
    private record Question(EnquiryKind kind, int ago, String words, String answer) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    EnquiryKind.UPDATE,
                    50,
                    "Will it be the same person who came last time? She knew where the stopcock is.",
                    "We cannot promise who comes, but we have told them where your stopcock is. The page with your visit says who it is."),
            new Question(
                    EnquiryKind.MISSED,
                    96,
                    "I waited in all morning last week and nobody came. Did something go wrong on your side?",
                    ""),
            new Question(
                    EnquiryKind.CHANGE,
                    20,
                    "My son has an exam that week and needs it quiet. Can the loud part be done first?",
                    "Yes. We have told them, and they will begin with it."),
            new Question(EnquiryKind.UPDATE, 30, "Have the parts come in yet?", ""),
            new Question(
                    EnquiryKind.MISSED,
                    5,
                    "A card says you came, but I was in the garden. Please knock at the side gate too.",
                    ""));

    /** The model tenant first, then others, one of each home, who hold a tenancy and have a visit to come. */
    private static final String TENANTS =
            "SELECT p.id, y.id, y.property_id, p.person_reference, p.full_name, y.start_date, MIN(a.reference)"
                    + " FROM appointment a JOIN tenancy y ON y.property_id = a.property_id AND y.end_date IS NULL"
                    + " JOIN tenancy_member m ON m.tenancy_id = y.id AND m.role = 'TENANT' JOIN person p ON p.id = m.person_id"
                    + " WHERE a.status = 'BOOKED' AND a.private_to IS NULL AND a.booked_for = p.id"
                    + " GROUP BY p.id, y.id, y.property_id, p.person_reference, p.full_name, y.start_date, y.rent_account_key"
                    + " ORDER BY CASE WHEN y.rent_account_key = '" + MODEL_TENANT + "' THEN 0 ELSE 1 END, p.id LIMIT 5";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Asking asking;

    @Inject
    AnsweringEnquiry answering;

    /** Answers how many were asked. */
    @Transactional
    int ask() {
        Instant now = clock.instant();
        List<Object[]> tenants = new ArrayList<>();
        for (Object row : database.createNativeQuery(TENANTS).getResultList()) {
            tenants.add((Object[]) row);
        }
        int asked = 0;
        for (Object[] tenant : tenants) {
            Question question = QUESTIONS.get(asked);
            Optional<String> reference = asking.ask(
                    Keys.randomToken(),
                    person(tenant, now),
                    new ToldEnquiry(question.kind(), (String) tenant[6], "", question.words()));
            reference.ifPresent(each -> became(each, question, now));
            asked++;
        }
        return asked;
    }

    private void became(String reference, Question question, Instant now) {
        if (!question.answer().isEmpty()) {
            answering.answer(reference, 0, question.answer(), ADVISER);
        }
        database.flush();
        Instant asked = now.minus(Duration.ofHours(question.ago()));
        Timestamp by = InstantConverter.toColumn(asked.plus(Duration.ofHours(72)));
        database.createNativeQuery(
                        "UPDATE enquiry SET asked_at = ?1, answer_by = ?2, next_by = CASE WHEN next_by IS NULL THEN NULL ELSE ?2 END"
                                + " WHERE reference = ?3")
                .setParameter(1, InstantConverter.toColumn(asked))
                .setParameter(2, by)
                .setParameter(3, reference)
                .executeUpdate();
    }

    private static SignedInPerson person(Object[] row, Instant now) {
        return new SignedInPerson(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                (String) row[3],
                (String) row[4],
                "",
                LocalDate.parse(String.valueOf(row[5])),
                now);
    }
}
