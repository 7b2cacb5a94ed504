package org.doorstep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key of another system of the landlord's. Only its hash is kept. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "key_hash")
    private byte[] keyHash;

    private String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    @SuppressWarnings("NullAway.Init")
    ApiKey(String name, byte[] keyHash, Set<ApiScope> scopes, Instant now) {
        this.name = name;
        this.keyHash = keyHash.clone();
        this.scopes = scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        this.createdAt = now;
    }

    public String name() {
        return name;
    }

    void end(Instant now) {
        endedAt = now;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** What an administrator's page calls it by. */
    public Long number() {
        return id;
    }

    public List<ApiScope> scopes() {
        return Arrays.stream(scopes.split(",", -1)).map(ApiScope::valueOf).toList();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To some minutes; null where it never was. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
