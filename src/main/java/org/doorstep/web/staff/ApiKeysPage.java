package org.doorstep.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.account.ApiKey;
import org.doorstep.account.ApiKeys;
import org.doorstep.account.ApiScope;
import org.doorstep.web.Choice;
import org.doorstep.web.Exchange;
import org.doorstep.web.Problems;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** staff/api-keys, staff/new-api-key and staff/end-api-key: the keys of the landlord's other systems. */
@Named
@RequestScoped
public class ApiKeysPage {

    private static final String SHOWN = "api-key";
    private static final int LONGEST_NAME = 60;

    @Inject
    CurrentStaff staff;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    ApiKeys keys;

    @Inject
    ShownOnce once;

    private @Nullable ApiKey key;
    private String name = "";
    private String shown = "";

    /** Takes the key that has just been made, if one has: this page shows it once. */
    public void load() {
        shown = once.take(SHOWN);
    }

    /** Before the form is read: it stands on the page only for a key that is there. */
    @PostConstruct
    void find() {
        key = number().flatMap(keys::findOpen).orElse(null);
    }

    /** Answers that there is no such page where the question is about no key. */
    public void ask() {
        if (key == null) {
            Exchange.notFound();
        }
    }

    /** Makes a key, or says what to mend. */
    public void make() {
        if (name.isBlank()) {
            problems.add("name", "staff_new_api_key.name.empty");
        } else if (name.length() > LONGEST_NAME) {
            problems.add("name", "staff_new_api_key.name.long");
        }
        if (ticked().isEmpty()) {
            problems.add("scope-" + ApiScope.IMPORT, "staff_new_api_key.scopes.empty");
        }
        if (!problems.isAny()) {
            once.keep(SHOWN, keys.make(name, ticked(), staff.author()));
            Exchange.goTo("/staff/api-keys?done=made");
        }
    }

    /** After its question: ends the key. */
    public void end() {
        boolean ended = number().filter(each -> keys.end(each, staff.author())).isPresent();
        Exchange.goTo("/staff/api-keys" + (ended ? "?done=ended" : ""));
    }

    private static Optional<Long> number() {
        String typed = Exchange.asked("number");
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    private static Set<ApiScope> ticked() {
        List<String> codes = Exchange.askedAll("scope");
        Set<ApiScope> ticked = EnumSet.noneOf(ApiScope.class);
        Arrays.stream(ApiScope.values())
                .filter(scope -> codes.contains(scope.name()))
                .forEach(ticked::add);
        return ticked;
    }

    public List<Choice> getChoices() {
        return Arrays.stream(ApiScope.values())
                .map(scope -> new Choice(
                        scope.name(),
                        words.sentence(words.of("staff_scope." + scope)),
                        words.of("staff_scope." + scope + ".about"),
                        ticked().contains(scope)))
                .toList();
    }

    public List<ApiKey> getKeys() {
        return keys.open();
    }

    public @Nullable ApiKey getKey() {
        return key;
    }

    /** The key that was just made, on the one page that shows it; else empty. */
    public String getShown() {
        return shown;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }
}
