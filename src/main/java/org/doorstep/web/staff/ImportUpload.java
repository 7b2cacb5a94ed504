package org.doorstep.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.ImportMode;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.Importing;

/**
 * Takes a file in; nothing of it is put in before somebody has looked at its first rows and says so. A servlet of its own, so that no other
 * page takes files, and that the gate stands before a byte of it is read.
 */
@WebServlet("/staff/import-upload")
@MultipartConfig(
        fileSizeThreshold = ImportUpload.IN_MEMORY,
        maxFileSize = ImportUpload.LARGEST,
        maxRequestSize = ImportUpload.LARGEST + ImportUpload.IN_MEMORY)
public class ImportUpload extends HttpServlet {

    /** Bytes. */
    static final long LARGEST = 100L << 20;

    static final int IN_MEMORY = 1 << 20;

    private static final String FORM = "/staff/new-import";

    @Inject
    Importing importing;

    @Inject
    CurrentStaff staff;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        try {
            Optional<Part> file = Optional.ofNullable(request.getPart("file"))
                    .filter(part -> !Objects.requireNonNullElse(part.getSubmittedFileName(), "")
                            .isBlank());
            Optional<ImportKind> kind = ImportKind.find(Objects.requireNonNullElse(request.getParameter("kind"), ""));
            if (kind.isEmpty()) {
                goTo(response, FORM + "?problem=kind");
            } else if (file.isEmpty()) {
                goTo(response, FORM + "?problem=file&kind=" + kind.get().path());
            } else if (file.get().getSize() == 0) {
                goTo(response, FORM + "?problem=empty&kind=" + kind.get().path());
            } else {
                take(kind.get(), file.get(), response);
            }
        } catch (IllegalStateException e) {
            // This is how the server says that there were too many bytes.
            goTo(response, FORM + "?problem=large");
        }
    }

    private void take(ImportKind kind, Part file, HttpServletResponse response) throws IOException {
        try (InputStream in = file.getInputStream()) {
            String name = printable(file.getSubmittedFileName());
            Optional<ImportRun> run = importing.receive(kind, ImportMode.GOOD_ROWS, name, in, staff.author());
            goTo(
                    response,
                    run.map(received -> "/staff/import?ref=" + received.reference())
                            .orElse(FORM + "?problem=large&kind=" + kind.path()));
        } finally {
            file.delete();
        }
    }

    /** Without folders, and without characters that would turn or hide what stands after them. */
    static String printable(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.replaceAll("[\\p{C}\\u2028\\u2029]", "").strip();
    }

    /** Who had to sign in between comes here by a GET, without the file. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        goTo(response, FORM);
    }

    private static void goTo(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
