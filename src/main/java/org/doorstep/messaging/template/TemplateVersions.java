package org.doorstep.messaging.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was changed of the words of messages, and what they are now. */
@ApplicationScoped
public class TemplateVersions {

    /** So many versions of one template are shown. */
    static final int MOST = 50;

    @PersistenceContext
    EntityManager database;

    /** All versions of a template, the newest first, but for those of long ago. */
    @Transactional
    public List<TemplateVersion> of(Template template) {
        return database.createQuery(
                        "SELECT v FROM TemplateVersion v WHERE v.key = :key AND v.language = :language ORDER BY v.version DESC",
                        TemplateVersion.class)
                .setParameter("key", template.key())
                .setParameter("language", template.language())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The newest version; empty where nobody has changed it. */
    @Transactional
    public Optional<TemplateVersion> findNewest(Template template) {
        return of(template).stream().findFirst();
    }

    /** The newest version of each template of a language that was ever changed, by key: one statement. */
    @Transactional
    public Map<String, TemplateVersion> newestIn(String language) {
        return database.createQuery(
                        "SELECT v FROM TemplateVersion v WHERE v.language = :language AND v.version = (SELECT MAX(w.version)"
                                + " FROM TemplateVersion w WHERE w.key = v.key AND w.language = v.language)",
                        TemplateVersion.class)
                .setParameter("language", language)
                .getResultStream()
                .collect(Collectors.toMap(TemplateVersion::key, version -> version));
    }

    /** The words of a template as they are now; in a language that has none, nothing. */
    static Optional<String> words(Template template, Optional<TemplateVersion> newest) {
        return newest.flatMap(TemplateVersion::words).or(template::shipped);
    }
}
