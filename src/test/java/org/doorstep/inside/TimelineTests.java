package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.inside.Received.ANNA;
import static org.doorstep.inside.Received.OFFICER;

import java.util.List;
import org.doorstep.account.RecordOpening.Reason;
import org.doorstep.account.RecordOpenings;
import org.doorstep.account.SignedInStaff;
import org.doorstep.conversation.Happening;
import org.doorstep.conversation.Happening.Kind;
import org.doorstep.conversation.Timeline;
import org.doorstep.conversation.Timeline.Open;
import org.doorstep.conversation.reading.Decision;
import org.doorstep.conversation.reading.Intent;
import org.doorstep.tenancy.SafetyFlag;
import org.doorstep.tenancy.SafetyFlags;
import org.junit.jupiter.api.Test;

/** What was written both ways and what became of visits, in one line of time; for those who may. */
interface TimelineTests {

    @Test
    default void texts_of_both_sides_and_what_became_of_visits_stand_in_their_order() {
        BookedVisit visit = BookedVisit.booked();
        Home home = visit.home();
        Bookings.awaitQuiet();
        Received.from(home, "can we do\u202E later", Intent.CHANGE, Decision.ACT);
        Bookings.rebook(visit.appointment(), visit.slotId(), home.tenant());
        Bookings.awaitQuiet();

        List<Happening> all = of(home, ANNA);

        assertThat(all)
                .extracting(each -> each.kind() + " " + each.state().replace("DELIVERED", "SENT"))
                .containsExactlyInAnyOrder("OUT SENT", "VISIT REBOOKED", "IN ", "OUT SENT", "VISIT BOOKED");
        assertThat(all).extracting(Happening::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(all.stream().filter(each -> each.kind() == Kind.IN))
                .extracting(Happening::words)
                .containsExactly("can we do later");
        assertThat(Beans.the(Timeline.class).of(home.person(), ANNA, 1, 2)).isEqualTo(all.subList(1, 3));
        assertThat(of(visit.home().jointTenant(), ANNA))
                .as("what was written to another of the home")
                .noneMatch(each -> each.kind() != Kind.VISIT);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_trail WHERE action = 'texts.look' AND for_whom = ?", home.person()))
                .isEqualTo(2);
        assertThat(Beans.the(Timeline.class).isOpen("nobody", ANNA)).isEqualTo(Open.UNKNOWN);
    }

    @Test
    default void visits_that_are_private_to_another_are_not_in_it() {
        BookedVisit visit = BookedVisit.booked();
        Home joint = visit.home().jointTenant();
        Sql.change(
                "UPDATE appointment SET booked_for = ?, private_to = ? WHERE id = ?",
                joint.personId(),
                joint.personId(),
                visit.id());

        assertThat(of(visit.home(), ANNA)).noneMatch(each -> each.kind() == Kind.VISIT);
        assertThat(of(joint, ANNA)).anyMatch(each -> each.kind() == Kind.VISIT);
    }

    @Test
    default void where_somebody_may_be_at_risk_whoever_reads_says_why_first() {
        Home home = Estate.home();
        Received.from(home, "hello", Intent.UNSURE, Decision.PERSON);
        Beans.the(SafetyFlags.class).set(home.person(), SafetyFlag.Kind.AT_HOME, "", People.ADVISER);

        assertThat(Beans.the(Timeline.class).isOpen(home.person(), ANNA)).isEqualTo(Open.NOT_YET);
        assertThat(of(home, ANNA)).isEmpty();
        open(home, ANNA);

        assertThat(of(home, ANNA)).isNotEmpty();
        assertThat(Sql.rows(
                        "SELECT actor, detail FROM audit_trail WHERE action = 'texts.look' AND for_whom = ?",
                        home.person()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("actor", "staff:ANNA").containsEntry("detail", "VISIT"));
    }

    @Test
    default void texts_of_harm_and_of_a_safe_contact_are_for_those_alone_who_are_named_and_said_why() {
        Home home = Estate.home();
        SafePhone.beginAnew();
        SafePhone phone = SafePhone.of(home).set(true);
        Received.from(home, "he hits me", Intent.SAFETY_CONCERN, Decision.PERSON_NOW);
        Received.from(home, phone.number(), "from the hidden phone", Intent.UNSURE, Decision.PERSON)
                .toSafeNumber();
        Received.from(home, "hello", Intent.UNSURE, Decision.PERSON);
        open(home, ANNA);

        assertThat(words(home, ANNA)).contains("hello").doesNotContain("he hits me", "from the hidden phone");
        assertThat(words(home, OFFICER)).isEmpty();
        open(home, OFFICER);
        assertThat(words(home, OFFICER)).contains("hello", "he hits me", "from the hidden phone");
        assertThat(of(home, ANNA).toString()).doesNotContain(phone.number());
    }

    private static void open(Home home, SignedInStaff by) {
        assertThat(Beans.the(RecordOpenings.class).open(home.person(), Reason.VISIT, "To answer", by.author()))
                .isTrue();
    }

    private static List<String> words(Home home, SignedInStaff reader) {
        return of(home, reader).stream().map(Happening::words).toList();
    }

    private static List<Happening> of(Home home, SignedInStaff reader) {
        return Beans.the(Timeline.class).of(home.person(), reader, 0, 100);
    }
}
