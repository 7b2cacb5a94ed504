package org.doorstep.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedModelsTest {

    @Test
    void the_build_learnt_from_the_replies_and_classes_that_stand_now() throws IOException, URISyntaxException {
        Path models = Path.of(Objects.requireNonNull(LearnedModels.class.getResource("learned.models"))
                .toURI());

        assertThat(LearnedModels.sourceSaid(Files.newInputStream(models)))
                .isEqualTo(LearnedModels.sourceOf(Objects.requireNonNull(models.getParent())));
    }

    @Test
    void models_that_were_written_and_read_judge_as_before() throws IOException {
        List<LinearTraining.Example> examples = Corpus.of("more-e").stream()
                .map(each -> ReplyReader.example(each, 1))
                .toList();
        Panel learnt = Panel.trained(examples);

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        learnt.write(new DataOutputStream(written));
        Panel read = Panel.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));

        for (LinearTraining.Example each : examples) {
            assertThat(read.likely(each.features())).isEqualTo(learnt.likely(each.features()));
        }
    }

    @Test
    void a_class_or_a_list_that_changes_is_learnt_from_anew(@TempDir Path room) throws IOException {
        Files.writeString(room.resolve("replies-a.tsv"), "one");
        byte[] before = LearnedModels.sourceOf(room);

        Files.writeString(room.resolve("replies-a.tsv"), "two");
        assertThat(LearnedModels.sourceOf(room)).isNotEqualTo(before);
        Files.writeString(room.resolve("replies-a.tsv"), "one");
        Files.writeString(room.resolve("learned.models"), "what was learnt is no source of itself");
        assertThat(LearnedModels.sourceOf(room)).isEqualTo(before);
    }
}
