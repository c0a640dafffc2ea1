package scot.pace.submissions.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, element by element. There is no document type in a workbook, so one that has it is refused: nothing is
 * expanded and nothing outside is opened.
 */
final class Xml implements Closeable {

    private static final int DEEPEST = 64;
    private static final int LONGEST_ATTRIBUTE = 1 << 15;
    private static final WstxInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private int event;

    private Xml(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    static Xml open(InputStream in) throws IOException {
        try {
            return new Xml(in, FACTORY.createXMLStreamReader(new Tagged(in)));
        } catch (XMLStreamException notXml) {
            in.close();
            throw unreadable(notXml);
        }
    }

    /** Goes to the next beginning or end of an element, or text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Unreadable("The workbook defines entities of its own, which no workbook needs.");
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT || isText()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException damaged) {
            throw unreadable(damaged);
        }
    }

    boolean begins(String element) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean begins() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** The attribute of this name, in whatever namespace; null where there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** Appends the text here, but no more than {@code most} characters in all. */
    void text(StringBuilder into, int most) throws IOException {
        try {
            int wanted = Math.min(most - into.length(), reader.getTextLength());
            if (wanted > 0) {
                into.append(reader.getTextCharacters(), reader.getTextStart(), wanted);
            }
        } catch (WstxLazyException late) {
            throw late.getCause() instanceof XMLStreamException damaged ? unreadable(damaged) : damaged();
        }
    }

    /** Goes past the end of the element that begins here. */
    void skip() throws IOException {
        for (int depth = 1; depth > 0 && next(); ) {
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** A parser holds a name or a remark whole, however long: so none may be longer than any workbook has. */
    private static final class Tagged extends FilterInputStream {
        private static final int LONGEST = 1 << 18;
        private int sinceTagEnded;

        Tagged(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int size) throws IOException {
            int count = in.read(into, from, size);
            int back = 0;
            while (back < count && into[from + count - 1 - back] != '>') {
                back++;
            }
            sinceTagEnded = back < count ? back : sinceTagEnded + Math.max(0, count);
            if (sinceTagEnded > LONGEST) {
                throw damaged();
            }
            return count;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException ignored) {
            // nothing is lost: the stream beneath is closed in any case
        } finally {
            in.close();
        }
    }

    static Unreadable damaged() {
        return new Unreadable("The workbook is damaged: open it, save it again and send that.");
    }

    private static IOException unreadable(XMLStreamException fault) {
        return fault.getNestedException() instanceof IOException beneath
                        && !(beneath instanceof CharConversionException)
                ? beneath
                : damaged();
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 1000);
        return factory;
    }
}
