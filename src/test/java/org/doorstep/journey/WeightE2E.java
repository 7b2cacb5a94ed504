package org.doorstep.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a first visit to each page costs of a small data allowance: an empty cache, everything counted, headers too. */
class WeightE2E {

    private static final int MOST_BYTES = 60 * 1024;
    private static final int MOST_REQUESTS = 6;

    /** What came over the line for one page. */
    private static final class Weight {
        int requests;
        int finished;
        long bytes;
    }

    @RegisterExtension
    final Journey journey = new Journey();

    @Test
    void each_tenant_page_is_light_on_a_first_visit() {
        Household home = Northtown.newHousehold();
        Northtown.needs(home, home.order() + "b", "GAS_SAFETY_CHECK", "");
        Tenant tenant = journey.tenant(home);
        Map<String, String> pages = pages(tenant);
        List<Cookie> cookies = tenant.page().context().cookies();

        Map<String, Weight> weights = new LinkedHashMap<>();
        pages.forEach((name, address) -> weights.put(name, weigh(address, cookies)));

        SoftAssertions all = new SoftAssertions();
        weights.forEach((name, weight) -> {
            System.out.printf(Locale.ROOT, "%-22s %6d bytes %2d requests%n", name, weight.bytes, weight.requests);
            all.assertThat(weight.bytes).as(name + ": bytes").isBetween(5_000L, (long) MOST_BYTES);
            all.assertThat(weight.requests).as(name + ": requests").isBetween(3, MOST_REQUESTS);
        });
        all.assertAll();
    }

    private static Map<String, String> pages(Tenant tenant) {
        String order = tenant.home().order();
        tenant.signsIn();
        String cancelled = tenant.books(order);
        tenant.goesTo("/tenant/cancel?ref=" + cancelled);
        tenant.presses("Cancel this visit");
        String booked = tenant.books(order);
        String link = tenant.phone().linkInTextWith(booked);
        tenant.choosesATime(order + "b");
        String hold = tenant.parameter("hold");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("sign in", "/signin/sign-in");
        pages.put("sign in with details", "/signin/with-details");
        pages.put("create an account", "/signin/create-account");
        pages.put("a question", "/signin/your-name");
        pages.put("ask us to check", "/signin/ask-us-to-check");
        pages.put("code", "/signin/enter-code");
        pages.put("home", "/tenant/home");
        pages.put("why", "/tenant/why?order=" + Household.escaped(order));
        pages.put("times", "/tenant/choose-time?order=" + Household.escaped(order + "b"));
        pages.put("times, a whole day", pages.get("times") + "&day=" + Northtown.soonest());
        pages.put("check", "/tenant/check?hold=" + hold);
        pages.put("booked", "/tenant/booked?ref=" + booked);
        pages.put("change", "/tenant/choose-time?change=" + booked);
        pages.put("cancel", "/tenant/cancel?ref=" + booked);
        pages.put("cancelled", "/tenant/cancelled?ref=" + cancelled);
        pages.put("away", "/tenant/away");
        pages.put("sooner times", "/tenant/earlier?ref=" + booked);
        pages.put("link", link);
        pages.put("link, times", link + "/times");
        pages.put("link, cancel", link + "/cancel");
        pages.put("link ended", "/open/link-ended");
        pages.put("too late", "/open/too-late");
        pages.put("signed out", "/signin/signed-out");
        pages.put("accessibility", "/open/accessibility");
        pages.put("privacy", "/open/privacy");
        pages.put("not found", "/no/such/page");
        return pages;
    }

    private Weight weigh(String address, List<Cookie> cookies) {
        BrowserContext fresh = journey.open(Look.PHONE.options());
        fresh.addCookies(cookies);
        Page page = fresh.newPage();
        CDPSession line = fresh.newCDPSession(page);
        Weight weight = new Weight();
        // A browser without a window of its own asks for no icon: that one is asked for by hand, whichever browser it
        // is.
        Set<String> icons = new HashSet<>();
        line.on("Network.requestWillBeSent", event -> {
            if (event.getAsJsonObject("request").get("url").getAsString().endsWith("favicon.svg")) {
                icons.add(event.get("requestId").getAsString());
                return;
            }
            weight.requests++;
            JsonObject redirect = event.getAsJsonObject("redirectResponse");
            weight.bytes +=
                    redirect == null ? 0 : redirect.get("encodedDataLength").getAsLong();
        });
        line.on("Network.loadingFinished", event -> {
            if (!icons.contains(event.get("requestId").getAsString())) {
                weight.finished++;
                weight.bytes += event.get("encodedDataLength").getAsLong();
            }
        });
        line.send("Network.enable");
        page.navigate(address);
        assertThat(page.evaluate(
                        "() => document.fonts.ready.then(all => [...all].some(each => each.status === 'loaded'))"))
                .as("the font came on " + address)
                .isEqualTo(true);
        page.waitForCondition(() -> weight.finished == weight.requests);
        weight.requests++;
        weight.bytes += iconOf(page);
        fresh.close();
        return weight;
    }

    private static long iconOf(Page page) {
        APIResponse icon =
                page.request().get((String) page.evaluate("() => document.querySelector('link[rel=icon]').href"));
        assertThat(icon.ok()).as("the icon").isTrue();
        long headers = icon.headersArray().stream()
                .mapToLong(each -> each.name.length() + each.value.length() + 4)
                .sum();
        return headers + icon.body().length;
    }
}
