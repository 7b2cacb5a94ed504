package org.doorstep.messaging.twilio;

import java.io.StringWriter;
import java.net.URI;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A document that tells Twilio what to do next. By the JDK's own writer: the classes of Twilio's library for it cannot be loaded without Jackson's
 * XML and Woodstox, which would become the XML reader of everything else in the war.
 */
final class Twiml {

    /** Never the server's or a jar's. */
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private static final String POST = "POST";

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    Twiml() {
        try {
            xml = XML.createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Response");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads words aloud. */
    Twiml say(String words) {
        return element("Say", words, "language", "en-GB");
    }

    Twiml pause() {
        return element("Pause", "", "length", "1");
    }

    /** Ends the call. */
    Twiml hangup() {
        return element("Hangup", "");
    }

    /** Does not answer the call, which costs its caller nothing: they hear that the line is engaged. */
    Twiml engaged() {
        return element("Reject", "", "reason", "busy");
    }

    /** Goes on with what this address says. */
    Twiml goOn(URI address) {
        return element("Redirect", address.toString(), "method", POST);
    }

    /** What stands until {@link #waited} is read while one key is waited for, which is posted to this address. */
    Twiml waitForKey(URI address, int seconds) {
        return open("Gather", "action", address.toString(), "method", POST, "numDigits", "1", "timeout", "" + seconds);
    }

    Twiml waited() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private Twiml element(String name, String words, String... attributes) {
        open(name, attributes);
        try {
            xml.writeCharacters(words);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return waited();
    }

    private Twiml open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole document. */
    String end() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return written.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
