package org.doorstep.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.doorstep.Keys;
import org.doorstep.audit.Author;
import org.doorstep.audit.Changes;
import org.doorstep.audit.Way;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the landlord. An administrator adds them and gives them a link with which they set their password; nobody else
 * ever knows it. They are switched off rather than removed, because the trail names them.
 */
@Entity
@Table(name = "staff_account")
public class StaffAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;
    private String email;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    private boolean active;
    private boolean demo;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_signed_in")
    private @Nullable Instant lastSignedIn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected StaffAccount() {}

    @SuppressWarnings("NullAway.Init")
    private StaffAccount(String email, String fullName, Set<Role> roles, boolean demo, Instant now) {
        this.reference = Keys.randomToken();
        this.email = keyOf(email);
        this.fullName = fullName;
        this.roles = new HashSet<>(roles);
        this.active = true;
        this.demo = demo;
        this.createdAt = now;
    }

    static StaffAccount of(String email, String fullName, Set<Role> roles, Instant now) {
        return new StaffAccount(email, fullName, roles, false, now);
    }

    /** One whose password everybody knows. */
    static StaffAccount forDemo(String email, String fullName, Set<Role> roles, Instant now) {
        return new StaffAccount(email, fullName, roles, true, now);
    }

    /** An email address as it is kept and looked up. */
    static String keyOf(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Takes a new name and new roles, and says what changed; the name itself is not said. */
    Changes change(String newName, Set<Role> newRoles) {
        Changes changes = new Changes();
        changes.hidden("name", fullName, newName);
        changes.of("roles", inOrder(roles), inOrder(newRoles));
        fullName = newName;
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        return changes;
    }

    /** Becomes an administrator whatever they were; only where nobody else is. */
    void beAdministrator() {
        if (demo) {
            throw new IllegalStateException(
                    "An account of the demo cannot administer a real installation: " + reference);
        }
        active = true;
        roles.add(Role.ADMINISTRATOR);
    }

    void switchOff() {
        active = false;
    }

    void switchOn() {
        active = true;
    }

    void passwordIs(String hash) {
        passwordHash = hash;
    }

    void signedIn(Instant now) {
        lastSignedIn = now;
    }

    /** Whether they may be signed in. */
    boolean isOpen(boolean demoAllowed) {
        return active && (!demo || demoAllowed);
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Long id() {
        return id;
    }

    /** How the trail names them, as author and as what a deed is about. */
    String trailName() {
        return SignedInStaff.PREFIX + reference;
    }

    Author author() {
        return new Author(trailName(), Way.STAFF);
    }

    public String reference() {
        return reference;
    }

    public String email() {
        return email;
    }

    public String fullName() {
        return fullName;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean isActive() {
        return active;
    }

    public boolean isDemo() {
        return demo;
    }

    /** Whether they have set one. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    public @Nullable Instant lastSignedIn() {
        return lastSignedIn;
    }

    private static String inOrder(Set<Role> roles) {
        return roles.stream().sorted().toList().toString();
    }
}
