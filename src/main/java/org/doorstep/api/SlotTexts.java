package org.doorstep.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.booking.SlotOffer;

/** Says slots as JSON. A search finds hundreds, and most of them were found by the search before: each is put into words once. */
@ApplicationScoped
public class SlotTexts {

    private static final int MOST = 20_000;

    @Inject
    Answers answers;

    private final LoadingCache<SlotOffer.Offered, String> texts = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .build(slot -> answers.slot(slot).toString());

    /** The answer to a search, in UTF-8. */
    byte[] of(List<SlotOffer.Offered> slots, List<String> alsoDueHere) {
        String text =
                slots.stream().map(texts::get).collect(Collectors.joining(",", "{\"slots\":[", "],\"alsoDueHere\":"))
                        + Answers.list(alsoDueHere) + "}";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
