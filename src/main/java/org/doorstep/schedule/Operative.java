package org.doorstep.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.audit.Changes;
import org.doorstep.works.Trade;
import org.jspecify.annotations.Nullable;

/** Somebody who comes: the landlord's own or a contractor's. Known by the badge number that a tenant can ask to see. */
@Entity
@Table(name = "operative")
public class Operative {

    private static final String PHOTOS = "/photos/";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "badge_number")
    private String badgeNumber;

    private String name;
    private @Nullable String patch;
    private @Nullable String employer;
    private @Nullable String gender;

    @Column(name = "photo_url")
    private @Nullable String photoUrl;

    @Column(name = "photo_name")
    private @Nullable String photoName;

    private String languages;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @ManyToMany
    @JoinTable(
            name = "operative_trade",
            joinColumns = @JoinColumn(name = "operative_id"),
            inverseJoinColumns = @JoinColumn(name = "trade_code"))
    private Set<Trade> trades = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "operative_registration", joinColumns = @JoinColumn(name = "operative_id"))
    private List<Registration> registrations = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Operative() {}

    @SuppressWarnings("NullAway.Init")
    Operative(String badgeNumber) {
        this.badgeNumber = badgeNumber;
    }

    void describe(OperativeDetails details, Set<Trade> known, Changes changes) {
        name = changes.of("name", name, details.name());
        patch = changes.optional("patch", patch, details.patch());
        employer = changes.optional("employer", employer, details.employer());
        changes.hidden("gender", gender, details.gender());
        gender = details.gender();
        if (!isSentHere(details.photoUrl())) {
            photoUrl = changes.optional("photoUrl", photoUrl, details.photoUrl());
        }
        languages = changes.of("languages", languages, String.join(",", details.languages()));
        latitude = changes.optional("latitude", latitude, details.latitude());
        longitude = changes.optional("longitude", longitude, details.longitude());
        if (!trades.equals(known)) {
            changes.note("trades", codes(trades), codes(known));
            trades.retainAll(known);
            trades.addAll(known);
        }
        List<Registration> wanted = details.registrations().stream()
                .map(each -> new Registration(each.scheme(), each.number(), String.join(",", each.categories())))
                .toList();
        if (!Set.copyOf(registrations).equals(Set.copyOf(wanted))) {
            changes.note("registrations", registrations.size() + "", wanted.size() + "");
            registrations.clear();
            registrations.addAll(wanted);
        }
    }

    /** Shows a picture that was sent here, before any other; null for none. */
    void show(@Nullable OperativePhoto photo) {
        photoName = photo == null ? null : photo.name();
    }

    /** Whether a path is that of a picture that was sent here: told back to us by whoever read it, it changes nothing. */
    private static boolean isSentHere(@Nullable String path) {
        return path != null && path.startsWith(PHOTOS);
    }

    private static String codes(Set<Trade> trades) {
        return trades.stream().map(Trade::code).sorted().collect(Collectors.joining(","));
    }

    public Long id() {
        return id;
    }

    public String badgeNumber() {
        return badgeNumber;
    }

    public String name() {
        return name;
    }

    /** The name that a tenant is told at a glance: "Priya". */
    public String firstName() {
        return name.split(" ", 2)[0];
    }

    public @Nullable String employer() {
        return employer;
    }

    public @Nullable String patch() {
        return patch;
    }

    public @Nullable String gender() {
        return gender;
    }

    public List<String> languages() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(",", -1));
    }

    /** Where the day starts, WGS 84 degrees, with {@link #longitude()} or not at all. */
    public @Nullable Double latitude() {
        return latitude;
    }

    public @Nullable Double longitude() {
        return longitude;
    }

    /** A picture that this service serves itself, or nothing: the one that was sent here, else a drawn face. */
    public @Nullable String photoUrl() {
        return photoName == null ? photoUrl : PHOTOS + photoName + ".jpg";
    }

    @Nullable
    String photoName() {
        return photoName;
    }

    /** Membership of a scheme, such as Gas Safe. */
    @Embeddable
    public static class Registration {
        private String scheme;
        private String number;
        private String categories;

        @SuppressWarnings("NullAway.Init")
        protected Registration() {}

        Registration(String scheme, String number, String categories) {
            this.scheme = scheme;
            this.number = number;
            this.categories = categories;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Registration that
                    && scheme.equals(that.scheme)
                    && number.equals(that.number)
                    && categories.equals(that.categories);
        }

        @Override
        public int hashCode() {
            return Objects.hash(scheme, number, categories);
        }
    }
}
