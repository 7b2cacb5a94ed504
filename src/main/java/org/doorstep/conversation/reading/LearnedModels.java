package org.doorstep.conversation.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the models learnt, as the build leaves it beside this room's classes: to learn takes some twenty seconds of a processor, and each server would do it again. It says from what it was
 * learnt, so that the build learns anew when a reply or a class of this room has changed, and only then.
 */
public final class LearnedModels {

    private static final String NAME = "learned.models";
    private static final String ROOM = "org/doorstep/conversation/reading";

    private LearnedModels() {}

    /**
     * Learns, unless what lies there was learnt from the same.
     *
     * @param args the folder of the compiled classes and resources
     * @throws IOException if it cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path room = Path.of(args[0]).resolve(ROOM);
        Path file = room.resolve(NAME);
        byte[] source = sourceOf(room);
        if (!Files.exists(file) || !Arrays.equals(source, sourceSaid(Files.newInputStream(file)))) {
            // Beside the classes first: a build that is stopped in the middle must not leave half of it under its name.
            Path half = Path.of(args[0]).resolveSibling(NAME);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
                out.write(source);
                ReplyReader.trainedOn(Corpus.written()).panel.write(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What the build left; nothing where these classes were compiled without it. */
    static Optional<Panel> built() {
        try (InputStream found = LearnedModels.class.getResourceAsStream(NAME)) {
            if (found == null) {
                return Optional.empty();
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(found, 1 << 16));
            in.skipNBytes(digest().getDigestLength());
            return Optional.of(Panel.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("What the models learnt could not be read", e);
        }
    }

    /** A hash of all that decides what is learnt: the classes and lists of this room. */
    static byte[] sourceOf(Path room) throws IOException {
        MessageDigest digest = digest();
        try (Stream<Path> files = Files.list(room)) {
            List<Path> sorted =
                    files.filter(each -> !each.endsWith(NAME)).sorted().toList();
            for (Path each : sorted) {
                digest.update(each.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(each));
            }
        }
        return digest.digest();
    }

    static byte[] sourceSaid(InputStream models) throws IOException {
        try (models) {
            return models.readNBytes(digest().getDigestLength());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
