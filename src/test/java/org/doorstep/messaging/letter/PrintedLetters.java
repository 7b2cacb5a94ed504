package org.doorstep.messaging.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.doorstep.settings.Landlord;

/** Letters read back from their file, as a reader's program reads them. */
public final class PrintedLetters {

    private PrintedLetters() {}

    static byte[] print(Landlord landlord, String title, Letter... letters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LetterPrinting(landlord).print(title, List.of(letters), out);
        return out.toByteArray();
    }

    /** The text of each page. */
    public static List<String> read(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(reader.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
