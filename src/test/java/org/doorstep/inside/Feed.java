package org.doorstep.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.api.ChangeCalls;
import org.doorstep.audit.AuditTrail;
import org.doorstep.audit.Author;
import org.doorstep.audit.Change;
import org.doorstep.audit.ChangeFeed;
import org.doorstep.audit.ChangeFeed.Page;
import org.doorstep.audit.Deed;

/** Reads the feed of changes, and writes to it. */
final class Feed {

    private Feed() {}

    static Page after(long place, int most) {
        return Beans.the(ChangeFeed.class).after(place, most).orElseThrow();
    }

    /** Where it ends now. */
    static long end() {
        Page page = after(ChangeFeed.BEGINNING, 500);
        while (page.more()) {
            page = after(page.last(), 500);
        }
        return page.last();
    }

    /** All after a place, page by page. */
    static List<Change> all(long place, int most) {
        List<Change> all = new ArrayList<>();
        Page page = after(place, most);
        all.addAll(page.changes());
        while (page.more()) {
            page = after(page.last(), most);
            all.addAll(page.changes());
        }
        return all;
    }

    static List<String> subjects(List<Change> changes) {
        return changes.stream().map(Change::about).toList();
    }

    /** A deed that others are to be told of. */
    static void tell(String about) {
        tell(List.of(about));
    }

    static void tell(List<String> abouts) {
        Beans.the(AuditTrail.class)
                .recordAll(abouts.stream()
                        .map(about -> Deed.of(Author.SYSTEM, "test.deed", about).toldToOthers())
                        .toList());
    }

    /** What the API answers: with the cursor that it gave before, or from the beginning. */
    static JsonObject answer(String after, int limit) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.putSingle("limit", String.valueOf(limit));
        if (!after.isEmpty()) {
            query.putSingle("after", after);
        }
        UriInfo asked = (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> query);
        try (Response response = Beans.the(ChangeCalls.class).list(asked)) {
            assertThat(response.getStatus()).isEqualTo(200);
            return (JsonObject) response.getEntity();
        }
    }

    /** The cursor at its end. */
    static String endCursor() {
        JsonObject answer = answer("", 500);
        while (answer.getBoolean("more")) {
            answer = answer(answer.getString("next"), 500);
        }
        return answer.getString("next");
    }

    /** What the API tells after this cursor. */
    static List<JsonObject> told(String after) {
        return answer(after, 500).getJsonArray("changes").getValuesAs(JsonObject.class);
    }
}
