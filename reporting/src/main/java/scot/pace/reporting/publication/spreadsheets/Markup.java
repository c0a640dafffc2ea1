package scot.pace.reporting.publication.spreadsheets;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, UTF-8. Attributes come in pairs, a name and its value; names have their prefix. */
final class Markup {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** A step of writing. */
    @FunctionalInterface
    private interface Step {
        void take() throws XMLStreamException;
    }

    Markup() {
        try {
            out = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        write(() -> out.writeStartDocument("UTF-8", "1.0"));
    }

    /** Begins an element. */
    Markup open(String element, Object... attributes) {
        return write(() -> {
            out.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(String.valueOf(attributes[i]), String.valueOf(attributes[i + 1]));
            }
        });
    }

    /** Ends the element that was begun last. */
    Markup close() {
        return write(out::writeEndElement);
    }

    Markup text(String text) {
        return write(() -> out.writeCharacters(text));
    }

    /** An element with nothing in it. */
    Markup leaf(String element, Object... attributes) {
        return open(element, attributes).close();
    }

    /** An element with nothing but text in it. */
    Markup leafWith(String text, String element, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    byte[] bytes() {
        write(out::writeEndDocument).write(out::close);
        return bytes.toByteArray();
    }

    private Markup write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("memory cannot be written to", e);
    }
}
