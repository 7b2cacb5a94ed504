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

    /** Run by {@code -Dreplies.look=true} alone, and each look is written down in docs/replies.md: who looks often fits the reader to these rows. */
    @Test
    void replies_that_were_kept_aside_are_counted() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Boolean.getBoolean("replies.look"));

        for (String list :
                List.of("replies-kept-aside", "replies-kept-aside-2", "replies-kept-aside-3", "replies-kept-aside-4")) {
            if (ReplyCorpusTest.class.getResource(path(list)) != null) {
                System.out.println(list + ": " + keptAside(list));
            }
        }
    }

    private static String path(String list) {
        return "/org/doorstep/conversation/" + list + ".tsv";
    }

    private static ReplyScore keptAside(String list) throws IOException {
        ReplyScore score = new ReplyScore();
        try (var in = Objects.requireNonNull(ReplyCorpusTest.class.getResourceAsStream(path(list)))) {
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            for (LabelledReply each : LabelledReply.all(lines)) {
                score.add(each, ReplyReader.standard().read(each.text(), each.asked()));
            }
        }
        score.remarks.clear();
        return score;
    }
}
