package org.doorstep.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.account.ApiScope;
import org.doorstep.intake.ImportKind;
import org.doorstep.intake.ImportMode;
import org.doorstep.intake.ImportReport;
import org.doorstep.intake.ImportRun;
import org.doorstep.intake.ImportRuns;
import org.doorstep.intake.Importing;

/** Files come in. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportCalls {

    private static final int LONGEST_NAME = 200;

    @Inject
    Importing importing;

    @Inject
    ImportRuns runs;

    @Inject
    ImportReport report;

    @Inject
    ImportAnswers answers;

    @Inject
    Caller caller;

    /**
     * Puts a file in, and answers when it is done: 200 with what became of it, 422 with the same where nothing of it came in. In the query:
     * {@code mode}, good-rows or all-or-nothing, and {@code file}, its name for the list of imports.
     *
     * @param kind such as properties
     */
    @POST
    @Path("{kind}")
    @Consumes({"text/csv", "text/plain", "application/vnd.ms-excel", MediaType.APPLICATION_OCTET_STREAM})
    @NeedsScope(ApiScope.IMPORT)
    public Response post(@PathParam("kind") String kind, @Context UriInfo call, InputStream body) throws IOException {
        QueryFields query = QueryFields.of(call);
        Optional<ImportMode> mode =
                ImportMode.find(query.written("mode").map(Written::text).orElse("good-rows"));
        String file = query.written("file").map(name -> name.upTo(LONGEST_NAME)).orElse(kind + ".csv");
        query.check();
        if (mode.isEmpty()) {
            throw new Refusal(Problem.invalidField("?mode", "Send good-rows or all-or-nothing."));
        }
        ImportKind known = ImportKind.find(kind).orElseThrow(ImportCalls::noSuchKind);
        ImportRun received = importing
                .receive(known, mode.get(), file, body, caller.author())
                .orElseThrow(ImportCalls::tooLarge);
        importing.run(received.reference(), mode.get(), caller.author());
        return answer(find(received.reference()));
    }

    private Response answer(ImportRun run) {
        return switch (run.state()) {
            case REFUSED -> problem(ProblemCode.IMPORT_REFUSED, run);
            case FAILED -> problem(ProblemCode.IMPORT_FAILED, run);
            case WAITING, RUNNING, DONE -> Response.ok(answers.run(run)).build();
        };
    }

    private Response problem(ProblemCode code, ImportRun run) {
        String detail = Objects.requireNonNullElse(run.problem(), "Look at the problems of its rows.");
        return Problem.of(code, detail)
                .with("import", answers.run(run))
                .answer()
                .build();
    }

    private ImportRun find(String id) {
        return runs.find(id)
                .orElseThrow(() -> new Refusal(Problem.of(
                        ProblemCode.NOT_FOUND, "No import has this id. Compare it with what POST /imports answered.")));
    }

    private static Refusal noSuchKind() {
        String known = Arrays.stream(ImportKind.values()).map(ImportKind::path).collect(Collectors.joining(", "));
        return new Refusal(Problem.of(ProblemCode.NOT_FOUND, "No files of this kind come in. Kinds: " + known + "."));
    }

    private static Refusal tooLarge() {
        return new Refusal(Problem.of(
                ProblemCode.TOO_LARGE,
                "Send at most " + (Importing.LARGEST_FILE >> 20) + " MB in one file; split what is larger."));
    }

    /** What became of a file. */
    @GET
    @Path("{id}")
    @NeedsScope(ApiScope.IMPORT)
    public Response get(@PathParam("id") String id) {
        return Response.ok(answers.run(find(id))).build();
    }

    /** Every row that must be looked at, as a file for a spreadsheet. */
    @GET
    @Path("{id}/problems")
    @Produces("text/csv")
    @NeedsScope(ApiScope.IMPORT)
    public Response problems(@PathParam("id") String id) {
        ImportRun run = find(id);
        return Response.ok((StreamingOutput) out -> report.write(run, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.fileName(run) + "\"")
                .build();
    }
}
