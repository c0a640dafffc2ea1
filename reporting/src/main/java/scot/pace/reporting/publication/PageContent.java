package scot.pace.reporting.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * What is drawn on a page, marked for those who do not see it: lines and boxes outside every tag, the footer, and tags around
 * nothing become artifacts, which a screen reader passes over; the lines of a text get a blank between them.
 */
final class PageContent {

    private static final Set<String> BEGINS_PATH = Set.of("m", "re");
    private static final Set<String> PAINTS_PATH = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    private static final Operator BEGIN = Operator.getOperator("BMC");
    private static final Operator END = Operator.getOperator("EMC");

    private final List<Object> written = new ArrayList<>();
    private final SortedSet<Integer> artifacts = new TreeSet<>();
    private final List<Object> marked = new ArrayList<>();
    private int depth;
    private boolean path;

    private PageContent() {}

    /** Marks a page. Answers the numbers of the marked contents that are artifacts now. */
    static SortedSet<Integer> mark(PDDocument document, PDPage page) throws IOException {
        var content = new PageContent();
        content.read(new PDFStreamParser(page).parse());
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(content.written);
        }
        page.setContents(stream);
        return content.artifacts;
    }

    private void read(List<Object> tokens) {
        var operands = new ArrayList<Object>();
        for (var token : tokens) {
            if (token instanceof Operator operator) {
                operands.add(operator);
                take(operator.getName(), operands);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
    }

    private void take(String operator, List<Object> statement) {
        if (operator.equals("BDC") || operator.equals("BMC")) {
            depth++;
        }
        if (depth > 0) {
            marked.addAll(statement);
        } else {
            takeUnmarked(operator, statement);
        }
        if (operator.equals("EMC") && --depth == 0) {
            endMarked();
        }
    }

    private void takeUnmarked(String operator, List<Object> statement) {
        if (!path && BEGINS_PATH.contains(operator)) {
            written.addAll(List.of(COSName.ARTIFACT, BEGIN));
            path = true;
        }
        written.addAll(statement);
        if (path && PAINTS_PATH.contains(operator)) {
            written.add(END);
            path = false;
        }
    }

    private void endMarked() {
        var content = new MarkedContent(marked);
        if (marked.get(1) instanceof COSDictionary properties && (content.isFooter() || content.isEmpty())) {
            artifacts.add(properties.getInt(COSName.MCID));
            written.addAll(List.of(COSName.ARTIFACT, BEGIN));
            written.addAll(marked.subList(3, marked.size()));
        } else {
            written.addAll(content.withBlanksBetweenLines());
        }
        marked.clear();
    }
}
