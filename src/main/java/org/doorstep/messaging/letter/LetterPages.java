package org.doorstep.messaging.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.doorstep.messaging.letter.Letter.Code;
import org.doorstep.messaging.letter.Letter.Link;
import org.doorstep.messaging.letter.Letter.Part;
import org.doorstep.messaging.letter.Letter.Steps;
import org.doorstep.messaging.letter.Letter.Things;
import org.doorstep.messaging.letter.Letter.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Letters as one document, each on a page of its own. Built of elements and texts, so that no name is ever read as markup. */
final class LetterPages {

    private final Document document;
    private final Element body;
    private final Map<String, String> squares = new HashMap<>();

    /**
     * No letter yet.
     *
     * @param style how they look
     */
    LetterPages(String title, String style) {
        document = empty();
        Element html = document.createElement("html");
        html.setAttribute("lang", "en-GB");
        document.appendChild(html);
        Element head = in(html, "head");
        in(head, "title").setTextContent(title);
        meta(head, "description", title);
        meta(head, "subject", title);
        in(head, "style").setTextContent(style);
        body = in(html, "body");
    }

    Document document() {
        return document;
    }

    /** One letter more, from whom it says. */
    void add(Letter letter, String from, String squareWords) {
        Element page = in(body, "div");
        page.setAttribute("class", "letter");
        in(page, "p", "from").setTextContent(from);
        Element to = in(page, "p", "to");
        lines(to, letter.to());
        in(page, "p", "date").setTextContent(letter.date());
        in(page, "h1").setTextContent(letter.heading());
        letter.parts().forEach(part -> add(part, page, squareWords));
    }

    private void add(Part part, Element page, String squareWords) {
        if (part instanceof Words words) {
            in(page, "p").setTextContent(words.text());
        } else if (part instanceof Code code) {
            in(page, "p", "code").setTextContent(code.text());
        } else if (part instanceof Steps steps) {
            list(in(page, "ol"), steps.each());
        } else if (part instanceof Things things) {
            list(in(page, "ul"), things.each());
        } else if (part instanceof Link link) {
            Element square = in(in(page, "p", "square"), "img");
            square.setAttribute("src", squares.computeIfAbsent(link.address(), QrPicture::of));
            square.setAttribute("alt", squareWords + " " + link.address());
            in(page, "p", "address").setTextContent(link.address());
        }
    }

    private void list(Element list, List<String> each) {
        each.forEach(item -> in(list, "li").setTextContent(item));
    }

    private void lines(Element in, List<String> lines) {
        IntStream.range(0, lines.size()).forEach(i -> {
            if (i > 0) {
                in(in, "br");
            }
            in.appendChild(document.createTextNode(lines.get(i)));
        });
    }

    private void meta(Element head, String name, String content) {
        Element meta = in(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private Element in(Element parent, String tag) {
        Element child = document.createElement(tag);
        parent.appendChild(child);
        return child;
    }

    private Element in(Element parent, String tag, String style) {
        Element child = in(parent, tag);
        child.setAttribute("class", style);
        return child;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
