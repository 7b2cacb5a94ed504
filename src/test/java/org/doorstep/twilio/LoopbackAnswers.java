package org.doorstep.twilio;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Twilio's JSON: the names and forms of its OpenAPI description (api v2010). */
final class LoopbackAnswers {

    private static final String VERSION = "2010-04-01";

    private LoopbackAnswers() {}

    static String message(String account, LoopbackText text) {
        return messageFields(account, text).build().toString();
    }

    private static JsonObjectBuilder messageFields(String account, LoopbackText text) {
        JsonObjectBuilder fields = Json.createObjectBuilder()
                .add("account_sid", account)
                .add("api_version", VERSION)
                .add("body", text.body())
                .add("date_created", date(text.created()))
                .add("date_updated", date(text.created()))
                .addNull("date_sent")
                .add("direction", "outbound-api")
                .addNull("error_code")
                .addNull("error_message")
                .add("num_media", "0")
                .add("num_segments", text.service().isEmpty() ? "1" : "0")
                .addNull("price")
                .add("price_unit", "USD")
                .add("sid", text.sid())
                .add("status", text.service().isEmpty() ? "queued" : "accepted")
                .add("to", text.to())
                .add("uri", uri(account, "Messages/" + text.sid()));
        optional(fields, "from", text.from());
        optional(fields, "messaging_service_sid", text.service());
        return fields.add(
                "subresource_uris",
                Json.createObjectBuilder().add("media", uri(account, "Messages/" + text.sid() + "/Media")));
    }

    static String call(String account, LoopbackCall call) {
        return callFields(account, call).build().toString();
    }

    private static JsonObjectBuilder callFields(String account, LoopbackCall call) {
        return Json.createObjectBuilder()
                .add("account_sid", account)
                .addNull("answered_by")
                .add("api_version", VERSION)
                .add("date_created", date(call.created()))
                .add("date_updated", date(call.created()))
                .add("direction", "outbound-api")
                .addNull("duration")
                .addNull("start_time")
                .addNull("end_time")
                .add("from", call.from())
                .add("from_formatted", call.from())
                .addNull("price")
                .add("price_unit", "USD")
                .add("queue_time", "0")
                .add("sid", call.sid())
                .add("status", "queued")
                .add("to", call.to())
                .add("to_formatted", call.to())
                .add("uri", uri(account, "Calls/" + call.sid()));
    }

    /** One page of a list; the address of the next in it, while there are more. */
    static String messages(String account, String query, List<LoopbackText> all, int page, int size) {
        return list(account, "Messages", query, all, page, size, text -> messageFields(account, text));
    }

    static String calls(String account, String query, List<LoopbackCall> all, int page, int size) {
        return list(account, "Calls", query, all, page, size, call -> callFields(account, call));
    }

    private static <T> String list(
            String account,
            String what,
            String query,
            List<T> all,
            int page,
            int size,
            Function<T, JsonObjectBuilder> fields) {
        int start = Math.min(all.size(), page * size);
        int end = Math.min(all.size(), start + size);
        JsonArrayBuilder shown = Json.createArrayBuilder();
        all.subList(start, end).forEach(each -> shown.add(fields.apply(each)));
        String base = uri(account, what) + "?" + query + "PageSize=" + size + "&Page=";
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("page", page)
                .add("page_size", size)
                .add("start", start)
                .add("end", Math.max(start, end - 1))
                .add("uri", base + page)
                .add("first_page_uri", base + 0)
                .addNull("previous_page_uri")
                .add(what.toLowerCase(java.util.Locale.ROOT), shown);
        optional(answer, "next_page_uri", end < all.size() ? base + (page + 1) + "&PageToken=PA" + start : "");
        return answer.build().toString();
    }

    static String error(int status, int code, String message) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("message", message)
                .add("more_info", "https://www.twilio.com/docs/errors/" + code)
                .add("status", status)
                .build()
                .toString();
    }

    private static void optional(JsonObjectBuilder fields, String name, String value) {
        if (value.isEmpty()) {
            fields.addNull(name);
        } else {
            fields.add(name, value);
        }
    }

    private static String uri(String account, String what) {
        return "/" + VERSION + "/Accounts/" + account + "/" + what + ".json";
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(instant.atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
    }
}
