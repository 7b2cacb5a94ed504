package org.doorstep.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.doorstep.web.Exchange;
import org.doorstep.web.Words;

/** The ways to sign in, each of which leads to the others and to the same place after it. */
@Named
@RequestScoped
public class WaysIn {

    /** One that leads from a page of another. */
    public record Way(String address, String name) {}

    /** By the last part of their address, the easiest first; their names stand in the texts. */
    private static final List<String> ALL = List.of("sign-in", "with-details", "with-password", "letter-code");

    @Inject
    Words words;

    /** All but this one. */
    public List<Way> but(String here) {
        String next = Exchange.escaped(new NextPage(Exchange.asked("next")).address());
        return ALL.stream()
                .filter(each -> !each.equals(here))
                .map(each -> new Way("/signin/" + each + "?next=" + next, words.of("signin_ways." + each)))
                .toList();
    }
}
