package org.doorstep.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.intake.ImportReport;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.ImportRuns;

/** Every row of a file that must be looked at, for a spreadsheet. */
@WebServlet("/staff/import-problems")
public class ImportProblemsFile extends HttpServlet {

    @Inject
    ImportRuns runs;

    @Inject
    ImportReport report;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportRun> run = runs.find(Objects.requireNonNullElse(request.getParameter("ref"), ""));
        if (run.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + report.fileName(run.get()) + "\"");
        report.write(run.get(), response.getOutputStream());
    }
}
