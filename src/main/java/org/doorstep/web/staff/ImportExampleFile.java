package org.doorstep.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.intake.ImportGuide;
import org.doorstep.intake.ImportKind;

/** An example of a kind of file, to begin from. */
@WebServlet("/staff/import-example")
public class ImportExampleFile extends HttpServlet {

    @Inject
    ImportGuide guide;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportKind> kind = ImportKind.find(Objects.requireNonNullElse(request.getParameter("kind"), ""));
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + guide.exampleName(kind.get()) + "\"");
        try (InputStream example = guide.example(kind.get())) {
            example.transferTo(response.getOutputStream());
        }
    }
}
