package org.doorstep.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.doorstep.Retried;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Deed;
import org.doorstep.schedule.portrait.Portrait;
import org.jspecify.annotations.Nullable;

/** Hangs up pictures of operatives, takes them down, and shows them to whoever knows their name. */
@ApplicationScoped
public class OperativePhotos {

    /**
     * What became of a picture.
     *
     * @param path where it is served
     * @param isFirst whether the operative had none that was sent here
     */
    public record Hung(String path, boolean isFirst) {}

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    OperativeRegister operatives;

    @Inject
    AuditTrail audit;

    /** Hangs up a picture in place of what hung; the same again stays as it is. Empty where the operative is not known. */
    @Retried
    @Transactional
    public Optional<Hung> put(String badgeNumber, Portrait portrait, Author by) {
        return operatives.find(badgeNumber).map(operative -> {
            OperativePhoto old = photoOf(operative);
            if (old == null || !Arrays.equals(old.jpeg(), portrait.jpeg())) {
                OperativePhoto photo = new OperativePhoto(portrait, clock.instant());
                database.persist(photo);
                // Before the operative who names it: EclipseLink would write them the other way round.
                database.flush();
                replace(operative, old, photo, by);
            }
            return new Hung(String.valueOf(operative.photoUrl()), old == null);
        });
    }

    /**
     * Takes down the picture that was sent here, if there is one.
     *
     * @return whether the operative is known
     */
    @Retried
    @Transactional
    public boolean remove(String badgeNumber, Author by) {
        Optional<Operative> operative = operatives.find(badgeNumber);
        operative.ifPresent(found -> {
            OperativePhoto old = photoOf(found);
            if (old != null) {
                replace(found, old, null, by);
            }
        });
        return operative.isPresent();
    }

    /** The JPEG of this name. */
    @Transactional
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(database.find(OperativePhoto.class, name)).map(OperativePhoto::jpeg);
    }

    private @Nullable OperativePhoto photoOf(Operative operative) {
        String name = operative.photoName();
        return name == null ? null : database.find(OperativePhoto.class, name);
    }

    private void replace(Operative operative, @Nullable OperativePhoto old, @Nullable OperativePhoto photo, Author by) {
        Changes changes = new Changes();
        // Whoever knows the name sees the picture.
        changes.hidden("photo", old == null ? null : old.name(), photo == null ? null : photo.name());
        operative.show(photo);
        database.flush();
        if (old != null) {
            database.remove(old);
        }
        audit.record(Deed.of(by, "operative.photo", operative.badgeNumber()).with(changes));
    }
}
