package org.doorstep.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.run.RunFailed;

/**
 * A copy of the built war with the ceilings in it. A copy, and not a small war beside it, because the page with canned slots must be the
 * product's own page, template and tags; and because one server with one pool of threads then answers everything that is compared.
 */
final class BenchWar {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String SERVED = "org/doorstep/bench/served/";
    private static final String CANNED_PAGE = "tenant/choose-time.xhtml";

    private BenchWar() {}

    /**
     * Makes the copy.
     *
     * @param built the war that ships; never changed
     * @param classes the folder of the compiled benchmark
     * @param pages the folder of its pages
     */
    static Path of(Path built, Path classes, Path pages, Path copy) throws IOException {
        Files.copy(built, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem war = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
            refuseShipped(war);
            add(classes.resolve(SERVED), war.getPath(CLASSES, SERVED));
            add(pages, war.getPath("/"));
            Files.copy(war.getPath(CANNED_PAGE), war.getPath("bench/choose-time.xhtml"));
        }
        return copy;
    }

    /** The ceilings answer to anybody: they may be in no war but the copy. */
    private static void refuseShipped(FileSystem war) {
        if (Files.exists(war.getPath(CLASSES, "org/doorstep/bench")) || Files.exists(war.getPath("bench"))) {
            throw new RunFailed("The built war has the benchmark in it: it must never ship.");
        }
    }

    private static void add(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path place = to.resolve(from.relativize(file).toString());
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
        }
    }
}
