package org.doorstep.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.doorstep.tenancy.NamedPeople;
import org.doorstep.tenancy.NamedPeople.Held;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;
import org.jspecify.annotations.Nullable;

/** open/named: what we hold of somebody whom a tenant named, and the way to have it removed. Looking at it changes nothing. */
@Named
@RequestScoped
public class NamedPage {

    @Inject
    Words words;

    @Inject
    NamedPeople people;

    private @Nullable Held held;

    /** Opens the link. */
    public void load() {
        people.open(getToken()).ifPresentOrElse(found -> held = found, () -> Exchange.goTo("/open/named-ended"));
    }

    /** They are removed, and the tenant is told. */
    public void remove() {
        Exchange.goTo(people.removeMe(getToken()) ? "/open/named-removed" : "/open/named-ended");
    }

    public @Nullable Held getHeld() {
        return held;
    }

    public List<String> getWhatFor() {
        return Objects.requireNonNull(held).whatFor().stream()
                .sorted()
                .map(each -> words.of("open_named.what." + each))
                .toList();
    }

    public String getToken() {
        return Exchange.asked("token").replaceAll("[^A-Za-z0-9_-]", "");
    }
}
