package org.doorstep.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the phones or mailboxes on the page /simulator, read as a person does: look, and look again until it has rung. A phone is answered there too. */
final class SimulatedPhone implements TextingPhone {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int LOOK_EVERY_MS = 150;
    private static final Pattern CODE = Pattern.compile("[Yy]our code is (\\d{6})");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private static final Map<String, Set<String>> GIVEN = new ConcurrentHashMap<>();

    private final Page page;
    private final String number;

    SimulatedPhone(Page page, String number) {
        this.page = page;
        this.number = number;
    }

    /** The code that came last; each code of a phone is given once, whoever holds it: so that an old one is not taken for one that is still on its way. */
    String newCode() {
        Set<String> given = GIVEN.computeIfAbsent(number, any -> ConcurrentHashMap.newKeySet());
        String text =
                newest(body -> code(body).filter(code -> !given.contains(code)).isPresent());
        String code = code(text).orElseThrow();
        given.add(code);
        return code;
    }

    @Override
    public String textWith(String words) {
        return newest(body -> body.contains(words));
    }

    /** The address in the newest text that holds these words. */
    String linkInTextWith(String words) {
        Matcher link = LINK.matcher(textWith(words));
        if (!link.find()) {
            throw new AssertionError("No link in the text with '" + words + "'");
        }
        return link.group();
    }

    /** What the phone got and shows now, the newest last. */
    List<String> texts() {
        page.navigate("/simulator");
        return inbox().locator("li.came").allInnerTexts();
    }

    @Override
    public void answers(String words) {
        page.navigate("/simulator?number=" + number.replace(" ", ""));
        inbox().getByLabel("Text back").fill(words);
        inbox().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"))
                .click();
        page.getByRole(AriaRole.STATUS).waitFor();
    }

    /** The page on which it lies. */
    Page page() {
        return page;
    }

    private String newest(Predicate<String> wanted) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            List<String> texts = texts();
            Optional<String> found = texts.stream().filter(wanted).reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The phone " + number + " did not get the text; it has " + texts);
            }
            page.waitForTimeout(LOOK_EVERY_MS);
        }
    }

    private Locator inbox() {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(number).setExact(true));
    }

    private static Optional<String> code(String body) {
        Matcher code = CODE.matcher(body);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
