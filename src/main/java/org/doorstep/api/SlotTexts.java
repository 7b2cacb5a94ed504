package org.doorstep.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.doorstep.Remembered;
import org.doorstep.booking.SlotOffer;

/** Says slots as JSON. A search finds hundreds, and most of them were found by the search before: each is put into words once. */
@ApplicationScoped
public class SlotTexts {

    private static final int MOST = 20_000;

    @Inject
    Answers answers;

    /** Each in UTF-8, with the comma that comes after it in a list. */
    private final Remembered<SlotOffer.Offered, byte[]> texts =
            new Remembered<>(MOST, slot -> bytes(answers.slot(slot) + ","));

    /** The answer to a search, in UTF-8. */
    byte[] of(List<SlotOffer.Offered> slots, List<String> alsoDueHere) {
        byte[] before = bytes("{\"slots\":[");
        byte[] after = bytes("],\"alsoDueHere\":" + Answers.list(alsoDueHere) + "}");
        byte[][] each = new byte[slots.size()][];
        int length = before.length + after.length;
        for (int i = 0; i < each.length; i++) {
            each[i] = texts.of(slots.get(i));
            length += each[i].length;
        }
        ByteBuffer text =
                ByteBuffer.allocate(each.length == 0 ? length : length - 1).put(before);
        for (int i = 0; i < each.length; i++) {
            text.put(each[i], 0, i == each.length - 1 ? each[i].length - 1 : each[i].length);
        }
        return text.put(after).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
