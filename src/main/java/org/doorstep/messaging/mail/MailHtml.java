package org.doorstep.messaging.mail;

import java.util.Map;
import org.doorstep.messaging.LinkedText;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * Draws the words of an email as HTML: paragraphs, and links of ours as links. Nothing is fetched from anywhere, so nobody learns that it was
 * read; what people wrote is escaped. Colours are those of the pages, with a set for the dark.
 */
final class MailHtml {

    /** As of the pages. */
    private static final String ENGLISH = "en-GB";

    /** Of these we write Roman letters (docs/templates.md); a voice that reads it out must not look for others. */
    private static final Map<String, String> TAGS = Map.of("en", ENGLISH, "ur", "ur-Latn", "bn", "bn-Latn");

    private static final String STYLE = "body{margin:0;padding:18px;background:#f6f3ec;color:#14272b;"
            + "font:18px/1.5 'Atkinson Hyperlegible Next',Verdana,Arial,sans-serif}"
            + "main{max-width:600px;margin:0 auto;padding:18px 28px 28px;background:#ffffff;border-top:6px solid #0c5a52;border-radius:14px}"
            + "p{margin:18px 0;overflow-wrap:anywhere}.from{font-weight:700}a{color:#0c5a52;font-weight:700}"
            + "@media (prefers-color-scheme:dark){body{background:#0f191b;color:#eef2ef}main{background:#19262a;border-color:#7ad3c3}a{color:#8bdccd}}";

    private MailHtml() {}

    /** @param language of the words, BCP 47 */
    static String of(String subject, String words, String language, String landlord, String site) {
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        page.appendChild(new DocumentType("html", "", ""));
        Element html = page.appendElement("html").attr("lang", TAGS.getOrDefault(language, language));
        head(html.appendElement("head"), subject);
        Element main = html.appendElement("body").appendElement("main");
        main.appendElement("p").addClass("from").text(landlord);
        for (String paragraph : words.split("\n{2,}", -1)) {
            draw(main.appendElement("p"), paragraph, site);
        }
        return page.outerHtml();
    }

    private static void head(Element head, String subject) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").text(subject);
        head.appendElement("style").appendChild(new DataNode(STYLE));
    }

    private static void draw(Element paragraph, String words, String site) {
        boolean first = true;
        for (String line : words.split("\n", -1)) {
            if (!first) {
                paragraph.appendElement("br");
            }
            LinkedText.pieces(line, site).forEach(piece -> draw(paragraph, piece));
            first = false;
        }
    }

    private static void draw(Element paragraph, LinkedText.Piece piece) {
        if (piece.link()) {
            paragraph.appendElement("a").attr("href", piece.text()).text(piece.text());
        } else {
            paragraph.appendText(piece.text());
        }
    }
}
