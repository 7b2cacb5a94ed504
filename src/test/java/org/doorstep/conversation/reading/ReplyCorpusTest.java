package org.doorstep.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well replies are read that the model did not see. Of those that are kept aside only counts are told. */
class ReplyCorpusTest {

    private static final List<String> KEPT_ASIDE =
            List.of("replies-kept-aside", "replies-kept-aside-2", "replies-kept-aside-3", "replies-kept-aside-4");

    @ParameterizedTest
    @CsvSource({"more-d, 700, 85, 8, 60", "more-e, 300, 89, 3, 54", "more-f, 500, 88, 3, 67", "more-j, 500, 79, 9, 58"})
    void replies_of_one_hand_are_read_by_models_that_saw_the_others(
            String hand, int all, int right, int wrong, int wishes) {
        ReplyScore score = Folds.acrossHands(hand);

        System.out.println("Of the hand " + hand + ": " + score);
        assertThat(score.all).isEqualTo(all);
        assertThat(score.dangerMissed).isZero();
        assertThat(score.wrongCancel).isZero();
        assertThat(score.right).isGreaterThanOrEqualTo(score.all * right / 100);
        assertThat(score.wrong).isLessThanOrEqualTo(wrong);
        assertThat(score.wishRight).isGreaterThanOrEqualTo(wishes);
    }

    /**
     * The table of docs/replies.md, in each build. Nobody who works at the reader opens these lists, and only counts are printed: which rows
     * are misread is never told.
     */
    @Test
    void replies_that_were_kept_aside_are_read_as_well_as_a_landlord_must_be_able_to_count_on() throws IOException {
        ReplyScore total = new ReplyScore();
        for (String list : KEPT_ASIDE) {
            System.out.println(list + ": " + keptAside(list, total));
        }

        System.out.println("All that were kept aside: " + total);
        assertThat(total.all).isEqualTo(1915);
        assertThat(100.0 * (total.right + total.handed) / total.all).isGreaterThanOrEqualTo(97);
        assertThat(100.0 * total.handed / total.all).isLessThanOrEqualTo(15);
        assertThat(100.0 * total.wrong / total.all).isLessThanOrEqualTo(1);
        assertThat(total.wrongCancel).isZero();
        assertThat(total.dangerMissed).isZero();
    }

    private static String path(String list) {
        return "/org/doorstep/conversation/" + list + ".tsv";
    }

    private static ReplyScore keptAside(String list, ReplyScore total) throws IOException {
        ReplyScore score = new ReplyScore();
        try (var in = Objects.requireNonNull(ReplyCorpusTest.class.getResourceAsStream(path(list)))) {
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            for (LabelledReply each : LabelledReply.all(lines)) {
                ReadReply read = ReplyReader.standard().read(each.text(), each.asked());
                score.add(each, read);
                total.add(each, read);
            }
        }
        return score;
    }
}
