package org.doorstep.tenancy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody on or in a tenancy, with the details by which they alone are reached. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_reference")
    private String personReference;

    @Column(name = "full_name")
    private String fullName;

    private @Nullable String title;

    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_id", nullable = false)
    @OrderBy("position")
    private List<ContactPoint> contactPoints = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_id", nullable = false)
    private List<ReasonableAdjustment> adjustments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_id", nullable = false)
    private List<NextOfKin> nextOfKin = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(String personReference) {
        this.personReference = personReference;
    }

    /** Takes over what the housing system says; what a tenant or adviser set, and every unsafe mark, stays. */
    void describe(PersonDetails details) {
        fullName = details.fullName();
        title = details.title();
        dateOfBirth = details.dateOfBirth();
        replaceContactPoints(details.contactPoints());
        if (details.adjustments() != null) {
            replaceAdjustments(details.adjustments());
        }
        if (details.nextOfKin() != null) {
            List<NextOfKin> wanted = details.nextOfKin();
            nextOfKin.removeIf(standing -> wanted.stream().noneMatch(standing::sameAs));
            wanted.stream()
                    .filter(each -> nextOfKin.stream().noneMatch(each::sameAs))
                    .forEach(nextOfKin::add);
        }
    }

    /** A code stands once: its note is rewritten in its row, since the new row would be written before the old one goes. */
    private void replaceAdjustments(List<ReasonableAdjustment> wanted) {
        adjustments.removeIf(standing -> wanted.stream().noneMatch(standing::hasCodeOf));
        for (ReasonableAdjustment each : wanted) {
            adjustments.stream()
                    .filter(each::hasCodeOf)
                    .findFirst()
                    .ifPresentOrElse(standing -> standing.noteAs(each), () -> adjustments.add(each));
        }
    }

    private void replaceContactPoints(List<ContactPoint> loaded) {
        contactPoints.removeIf(
                standing -> standing.ownedByHousingSystem() && loaded.stream().noneMatch(standing::sameAs));
        for (ContactPoint each : loaded) {
            contactPoints.stream()
                    .filter(each::sameAs)
                    .findFirst()
                    .ifPresentOrElse(standing -> standing.standAt(each.position()), () -> contactPoints.add(each));
        }
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return personReference;
    }

    public String fullName() {
        return fullName;
    }

    public @Nullable String title() {
        return title;
    }

    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    /** In the landlord's order. */
    public List<ContactPoint> contactPoints() {
        return contactPoints.stream()
                .sorted(Comparator.comparing(ContactPoint::position))
                .toList();
    }

    public List<ReasonableAdjustment> adjustments() {
        return List.copyOf(adjustments);
    }

    public List<NextOfKin> nextOfKin() {
        return List.copyOf(nextOfKin);
    }
}
