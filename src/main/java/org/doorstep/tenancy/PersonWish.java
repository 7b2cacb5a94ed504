package org.doorstep.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.doorstep.audit.Changes;
import org.jspecify.annotations.Nullable;

/** What a person said of how they wish to be told things; one row a person, from the first time they say something. */
@Entity
@Table(name = "person_wish")
class PersonWish {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private @Nullable PreferredChannel channel;

    private @Nullable String language;
    private @Nullable String interpreter;

    @Column(name = "large_print")
    private boolean largePrint;

    @Column(name = "easy_read")
    private boolean easyRead;

    private boolean bsl;

    @Column(name = "on_the_day")
    private boolean onTheDay;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PersonWish() {}

    @SuppressWarnings("NullAway.Init")
    PersonWish(Instant now) {
        changedAt = now;
    }

    /** Takes over what they wish now; the trail learns which wishes changed, and not what somebody reads or cannot see. */
    void wished(Wishes fresh, Changes changes, Instant now) {
        channel = changes.optional("channel", channel, fresh.channel());
        changes.hidden("language", language, fresh.language());
        language = fresh.language();
        changes.hidden("interpreter", interpreter, fresh.interpreter());
        interpreter = fresh.interpreter();
        changes.hidden("formats", formats(), formatsOf(fresh));
        largePrint = fresh.largePrint();
        easyRead = fresh.easyRead();
        bsl = fresh.bsl();
        onTheDay = changes.of("onTheDay", onTheDay, fresh.onTheDay());
        changedAt = now;
    }

    Wishes wishes() {
        return new Wishes(channel, language, interpreter, largePrint, easyRead, bsl, onTheDay);
    }

    private String formats() {
        return formatsOf(wishes());
    }

    private static String formatsOf(Wishes wishes) {
        return wishes.largePrint() + " " + wishes.easyRead() + " " + wishes.bsl();
    }
}
