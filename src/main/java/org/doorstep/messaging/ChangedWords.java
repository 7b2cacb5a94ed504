package org.doorstep.messaging;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.doorstep.Connections;
import org.doorstep.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The words that an administrator wrote over those that came with Doorstep, as this server knows them: at once where they were written, and
 * within two seconds on every other. Looked for at a beat of its own, never while a message is written: a code that is sent would else ask the
 * database more than one that is not.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangedWords {

    /** Words were changed on this server; observed after the transaction succeeded. */
    public record Changed() {}

    /**
     * The newest version of a template in one language.
     *
     * @param words null where they are those that came with Doorstep again
     * @param checked somebody who speaks the language has read them
     */
    record Newest(String key, String language, @Nullable String words, boolean checked) {}

    private record Known(long versions, Map<String, Newest> newest) {}

    private static final Logger LOG = Logger.getLogger(ChangedWords.class.getName());

    /** Versions are only added: with each there is one more, whichever of two is committed first. */
    private static final String VERSIONS = "SELECT COUNT(*) FROM message_template";

    private static final String NEWEST = "SELECT m.template_key, m.language, m.words, m.checked FROM message_template m"
            + " JOIN (SELECT template_key, language, MAX(version) AS version FROM message_template"
            + " GROUP BY template_key, language) n ON n.template_key = m.template_key AND n.language = m.language"
            + " AND n.version = m.version";

    @Resource(lookup = "java:app/jdbc/doorstep-asking")
    DataSource asking;

    private volatile Known known = new Known(0, Map.of());

    /** Reads them again if there are more versions than are known. Where the database cannot be asked, the last known words stay. */
    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        try {
            Connections connections = Connections.of(asking);
            long versions = Rows.of(connections, VERSIONS, List.of(), row -> row.getLong(1))
                    .get(0);
            if (versions != known.versions()) {
                known = new Known(
                        versions,
                        Rows.of(connections, NEWEST, List.of(), ChangedWords::newest).stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        each -> name(each.key(), each.language()), each -> each)));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "It could not be read which words of messages were changed", e);
        }
    }

    public void changedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        look();
    }

    public Optional<Newest> find(String key, String language) {
        return Optional.ofNullable(known.newest().get(name(key, language)));
    }

    /** The newest version of each template of which there is one, in every language. */
    public List<Newest> all() {
        return List.copyOf(known.newest().values());
    }

    private static String name(String key, String language) {
        return language + " " + key;
    }

    private static Newest newest(ResultSet row) throws SQLException {
        return new Newest(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
    }
}
