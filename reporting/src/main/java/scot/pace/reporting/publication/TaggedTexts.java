package scot.pace.reporting.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * The text of every tagged content of a PDF, read from what each page shows. Where it stands on the page does not matter, which
 * makes this several times as fast as PDFBox's own extractors.
 */
final class TaggedTexts {

    /** No number of a tagged content: what is in an artifact. */
    private static final int NONE = -1;

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    private TaggedTexts() {}

    static TaggedTexts of(PDDocument document) throws IOException {
        var tagged = new TaggedTexts();
        var fonts = new HashMap<COSDictionary, PDFont>();
        for (var page : document.getPages()) {
            tagged.texts.put(page.getCOSObject(), new Reader(page, fonts).read());
        }
        return tagged;
    }

    /** One page. */
    private static final class Reader {

        private final PDPage page;
        private final Map<COSDictionary, PDFont> fonts;
        private final Map<Integer, String> found = new HashMap<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private @Nullable PDFont font;

        /** @param fonts those that earlier pages have used, because reading one takes longer than reading a page */
        Reader(PDPage page, Map<COSDictionary, PDFont> fonts) {
            this.page = page;
            this.fonts = fonts;
        }

        Map<Integer, String> read() throws IOException {
            var operands = new ArrayList<Object>();
            for (var token : new PDFStreamParser(page).parse()) {
                if (token instanceof Operator operator) {
                    take(operator.getName(), operands);
                    operands.clear();
                } else {
                    operands.add(token);
                }
            }
            return found;
        }

        private void take(String operator, List<Object> operands) throws IOException {
            switch (operator) {
                case "BMC" -> open.push(NONE);
                case "BDC" ->
                    open.push(
                            operands.get(1) instanceof COSDictionary properties
                                    ? properties.getInt(COSName.MCID, NONE)
                                    : NONE);
                case "EMC" -> open.pop();
                case "Tf" -> font = fontNamed((COSName) operands.get(0));
                case "Tj", "'", "\"" -> show(operands.get(operands.size() - 1));
                case "TJ" -> {
                    for (var part : (COSArray) operands.get(0)) {
                        show(part);
                    }
                }
                default -> {} // lines, colours, places
            }
        }

        private PDFont fontNamed(COSName name) throws IOException {
            var dictionary = Objects.requireNonNull(
                            page.getResources().getCOSObject().getCOSDictionary(COSName.FONT))
                    .getCOSDictionary(name);
            var known = fonts.get(dictionary);
            if (known == null) {
                known = page.getResources().getFont(name);
                fonts.put(dictionary, known);
            }
            return known;
        }

        private void show(Object shown) throws IOException {
            if (shown instanceof COSString text && font != null) {
                var codes = new ByteArrayInputStream(text.getBytes());
                var words = new StringBuilder();
                while (codes.available() > 0) {
                    var letter = font.toUnicode(font.readCode(codes));
                    words.append(letter == null ? "\uFFFD" : letter);
                }
                found.merge(open.isEmpty() ? NONE : open.peek(), words.toString(), String::concat);
            }
        }
    }

    /** What a screen reader says for an element and all within it. */
    String text(PDStructureElement element) {
        var text = new StringBuilder();
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                text.append(text(inner));
            } else if (kid instanceof Integer number) {
                text.append(text(element.getPage(), number));
            } else if (kid instanceof PDMarkedContentReference reference) {
                var page = reference.getPage();
                text.append(text(page == null ? element.getPage() : page, reference.getMCID()));
            }
        }
        return text.toString().strip();
    }

    private String text(PDPage page, int number) {
        return texts.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(number, "");
    }
}
