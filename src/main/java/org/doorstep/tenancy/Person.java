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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.audit.Changes;
import org.doorstep.tenancy.Difference.Found;
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

    @Column(name = "erased_at", insertable = false, updatable = false)
    private @Nullable Instant erasedAt;

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

    /** One at most. A list, since a list alone is read when it is asked for, and not with each person of a load. */
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "person_id", nullable = false)
    private List<PersonWish> wishes = new ArrayList<>();

    /** One at most that stands; a list for the same reason. Each writes itself, since it knows whose it is. */
    @OneToMany
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    private List<SafeContact> safeContacts = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "person_id", insertable = false, updatable = false)
    private List<SafetyFlag> safetyFlags = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(String personReference) {
        this.personReference = personReference;
    }

    /** Takes over what the housing system says of the person; the trail learns which facts changed, not what they are. */
    void describe(String name, @Nullable String newTitle, LocalDate born, Changes changes) {
        changes.hidden("fullName", fullName, name);
        fullName = name;
        changes.hidden("title", title, newTitle);
        title = newTitle;
        changes.hidden("dateOfBirth", dateOfBirth, born);
        dateOfBirth = born;
    }

    /** Takes over the housing system's contact points; what was set, replaced or marked unsafe here stays, and is told. */
    List<Found> reachedBy(List<ContactPoint> loaded, Changes changes) {
        return new LoadedContacts(contactPoints, changes).takeOver(loaded);
    }

    /** Takes over the housing system's adjustments; what a tenant or an adviser asked for stays, and is told where it differs. */
    List<Found> adjustedBy(List<ReasonableAdjustment> loaded, Changes changes) {
        return new LoadedAdjustments(adjustments, changes).takeOver(loaded);
    }

    /** Takes over the housing system's next of kin; who was named or withdrawn here stays so, and is told. */
    List<Found> kinAre(List<NextOfKin> loaded, Changes changes) {
        return new LoadedKin(nextOfKin, changes).takeOver(loaded);
    }

    /** Adds what a tenant or an adviser gave. */
    void add(ContactPoint given) {
        contactPoints.add(given);
    }

    /** Takes away what is the same as this and safe: it comes back as another's. */
    void forget(ContactPoint point) {
        contactPoints.removeIf(each -> each.sameAs(point) && each.safe());
    }

    void add(ReasonableAdjustment asked) {
        adjustments.add(asked);
    }

    /** Names somebody, after those who are named already. */
    void add(NextOfKin named) {
        named.standAt(placeAfter(nextOfKin));
        nextOfKin.add(named);
    }

    /** From now on they wish to be told things like this. */
    void wish(Wishes fresh, Changes changes, Instant now) {
        if (wishes.isEmpty()) {
            wishes.add(new PersonWish(now));
        }
        wishes.get(0).wished(fresh, changes, now);
    }

    /** From now on they are written to there alone; it writes its own row. */
    void reachSafely(SafeContact fresh) {
        safeContacts.add(fresh);
    }

    Optional<SafeContact> safeContact() {
        return safeContacts.stream().filter(SafeContact::isStanding).findFirst();
    }

    public Wishes wishes() {
        return wishes.stream().findFirst().map(PersonWish::wishes).orElse(Wishes.NONE);
    }

    static int placeAfter(Collection<NextOfKin> others) {
        return others.stream().mapToInt(NextOfKin::position).max().orElse(0) + 1;
    }

    Optional<NextOfKin> findKin(String reference) {
        return nextOfKin().stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst();
    }

    /** Whether this was ever somebody whom they named. */
    boolean hasNamed(String reference) {
        return nextOfKin.stream().anyMatch(each -> each.reference().equals(reference));
    }

    /** Somebody who is reached like this was named before, and asked not to be contacted. */
    boolean wasRefusedBy(NextOfKin named) {
        return nextOfKin.stream().anyMatch(each -> each.isRefusalOf(named));
    }

    /** How many named people we have told of it since then. */
    long kinToldAfter(Instant moment) {
        return nextOfKin.stream().filter(each -> each.wasToldByUsAfter(moment)).count();
    }

    Optional<ContactPoint> findContactPoint(ContactKind kind, String value) {
        return contactPoints.stream()
                .filter(each -> each.kind() == kind && each.value().equals(value))
                .findFirst();
    }

    /** Nothing that could name them is held any more, no load brings it back, and nobody signs in as them. */
    public boolean isErased() {
        return erasedAt != null;
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

    /** "Siân": what we greet them by. */
    public String firstName() {
        return fullName.split(" ", 2)[0];
    }

    public @Nullable String title() {
        return title;
    }

    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    /** Those in use, in the order in which they are tried. */
    public List<ContactPoint> contactPoints() {
        return contactPoints.stream()
                .filter(each -> !each.isReplaced())
                .sorted(Comparator.comparing(ContactPoint::position))
                .toList();
    }

    /** Those that were not withdrawn. */
    public List<ReasonableAdjustment> adjustments() {
        return adjustments.stream().filter(each -> !each.isWithdrawn()).toList();
    }

    /** The one of this code, if it stands on a local date. */
    Optional<ReasonableAdjustment> findAdjustment(String code, LocalDate date) {
        return adjustments.stream()
                .filter(each -> each.code().equals(code) && each.standsOn(date))
                .findFirst();
    }

    /** The row of this code, withdrawn or not; a new one where there is none. */
    ReasonableAdjustment adjustmentOf(String code, ContactSource source) {
        return adjustments.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    ReasonableAdjustment fresh = new ReasonableAdjustment(code, null, source);
                    adjustments.add(fresh);
                    return fresh;
                });
    }

    /** Those who stand, in the order in which they are tried. */
    public List<NextOfKin> nextOfKin() {
        return nextOfKin.stream()
                .filter(each -> !each.isWithdrawn())
                .sorted(Comparator.comparing(NextOfKin::position))
                .toList();
    }

    /**
     * They may be at risk: staff said so, a contact of theirs is unsafe, or they set a safe one. Kin, neighbours and representatives are not
     * contacted about them, nothing is told at their old numbers (safeguard 21), and no letter goes to their home.
     */
    public boolean isFlagged() {
        return unsafe().findAny().isPresent()
                || safeContact().isPresent()
                || safetyFlags.stream().anyMatch(SafetyFlag::isStanding);
    }

    void flag(SafetyFlag fresh) {
        safetyFlags.add(fresh);
    }

    /** Whether it would be unsafe to reach this person through that one. */
    boolean isUnsafeThrough(NextOfKin kin) {
        return unsafe().anyMatch(kin::isReachedBy);
    }

    /** Those in use that other systems may be told: one that is unsafe is never exported. */
    public List<ContactPoint> contactPointsForOthers() {
        return contactPoints().stream().filter(point -> !isUnsafe(point)).toList();
    }

    /** This one, where it is in use and safe; by its name in their pages. */
    public Optional<ContactPoint> findContact(String reference) {
        return contactPointsForOthers().stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst();
    }

    /** Behind all that are in use. */
    int nextPlace() {
        return contactPoints.stream().mapToInt(ContactPoint::position).max().orElse(-1) + 1;
    }

    /** Whether this is how it would be unsafe to reach them. */
    boolean isUnsafe(ContactPoint point) {
        return unsafe().anyMatch(each -> each.leadsTo(point.value()));
    }

    /** Whether it would be unsafe to reach them at this number or address, of whatever kind it is said to be. */
    public boolean isUnsafeAt(String value) {
        return unsafe().anyMatch(point -> point.leadsTo(value));
    }

    Stream<ContactPoint> unsafe() {
        return contactPoints.stream().filter(point -> !point.safe());
    }
}
