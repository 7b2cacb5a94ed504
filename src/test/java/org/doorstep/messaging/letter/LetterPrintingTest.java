package org.doorstep.messaging.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.settings.LandlordBuilder.aLandlord;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

/** What a letter says when it is read back, and whether those who do not see it can read it. */
class LetterPrintingTest {

    private static final Letter LETTER = new Letter(
            List.of("Siân Łukasz-Żółć ŵ ŷ O’Brien", "14 Marsden Close", "", "NE28 9QT"),
            "Friday 27 November 2026",
            "Your code",
            List.of(
                    new Letter.Words("A <b>plain</b> & simple text"),
                    new Letter.Code("HV4 T7K 93AC"),
                    new Letter.Steps(List.of("First this", "Then that")),
                    new Letter.Link("https://visits.northtown.example/signin/letter-code")));

    @Test
    void all_that_is_given_can_be_read_back_with_the_letters_of_polish_and_welsh() {
        String page = PrintedLetters.read(PrintedLetters.print(aLandlord().build(), "A letter", LETTER))
                .get(0);

        assertThat(page.lines().map(String::strip))
                .contains(
                        "Northtown Homes, 0191 555 0100",
                        "Siân Łukasz-Żółć ŵ ŷ O’Brien",
                        "14 Marsden Close",
                        "NE28 9QT",
                        "Your code",
                        "A <b>plain</b> & simple text",
                        "HV4 T7K 93AC",
                        "https://visits.northtown.example/signin/letter-code");
    }

    @Test
    void each_letter_has_a_page_of_its_own() {
        assertThat(PrintedLetters.read(PrintedLetters.print(aLandlord().build(), "Letters", LETTER, LETTER, LETTER)))
                .hasSize(3)
                .allSatisfy(page -> assertThat(page).contains("HV4 T7K 93AC"));
    }

    @Test
    void it_is_tagged_and_has_a_title_a_language_and_its_own_typeface() throws IOException {
        try (PDDocument file = Loader.loadPDF(PrintedLetters.print(aLandlord().build(), "A letter", LETTER))) {
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("A letter");
            for (var name : file.getPage(0).getResources().getFontNames()) {
                PDFont font = file.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void the_square_opens_the_address_and_nothing_else() throws IOException, ReaderException {
        String address = "https://visits.northtown.example/signin/letter-code";

        assertThat(seenByACamera(QrPicture.of(address))).isEqualTo(address);
    }

    private static String seenByACamera(String picture) throws IOException, ReaderException, NotFoundException {
        byte[] png = Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
