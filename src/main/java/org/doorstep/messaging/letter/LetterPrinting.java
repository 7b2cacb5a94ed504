package org.doorstep.messaging.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.doorstep.messaging.MessageTemplate;
import org.doorstep.settings.Landlord;

/**
 * Draws letters as one PDF: tagged after PDF/UA, with title, language and an embedded typeface (Liberation Sans, which comes with PDFBox and
 * has the letters of every language of Europe). Takes about 6 ms a letter; call it outside of transactions.
 */
@ApplicationScoped
public class LetterPrinting {

    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int PLAIN_WEIGHT = 400;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @Inject
    Landlord landlord;

    protected LetterPrinting() {}

    LetterPrinting(Landlord landlord) {
        this.landlord = landlord;
    }

    /**
     * Writes the letters, each on a page of its own.
     *
     * @param title of the file, as a reader's window shows it
     */
    public void print(String title, List<Letter> letters, OutputStream out) {
        String from = MessageTemplate.render(
                "letter.from", Map.of("landlord", landlord.getName(), "phone", landlord.getPhone()));
        LetterPages pages = new LetterPages(title, style());
        letters.forEach(letter -> pages.add(letter, from, MessageTemplate.render("letter.square", Map.of())));
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.usePdfUaAccessibility(true);
        pdf.useFont(LetterPrinting::typeface, "Letter", PLAIN_WEIGHT, FontStyle.NORMAL, true);
        pdf.withW3cDocument(pages.document(), null);
        pdf.withProducer("Doorstep");
        pdf.toStream(out);
        try {
            pdf.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream typeface() {
        return resource(PDDocument.class, TYPEFACE);
    }

    private static String style() {
        try (InputStream style = resource(LetterPrinting.class, "letter.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResourceAsStream(name), name);
    }
}
