package org.doorstep.messaging.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.doorstep.settings.Landlord;

/** Letters read back from their file, as a reader's program reads them. */
public final class PrintedLetters {

    private static final String PAGE_END = "\f";

    private PrintedLetters() {}

    static byte[] print(Landlord landlord, String title, Letter... letters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LetterPrinting(landlord).print(title, List.of(letters), out);
        return out.toByteArray();
    }

    /** The text of each page. */
    public static List<String> read(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setPageEnd(PAGE_END);
            return List.of(reader.getText(document).split(PAGE_END));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
