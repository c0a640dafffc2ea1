package scot.pace.reporting.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Marks lines and filled boxes that are drawn outside every tag as decoration, so that a screen reader passes over them. */
final class DrawingsAsArtifacts {

    private static final Set<String> BEGINS_PATH = Set.of("m", "re");
    private static final Set<String> PAINTS_PATH = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private final List<Object> marked = new ArrayList<>();
    private int depth;
    private boolean open;

    private DrawingsAsArtifacts() {}

    static void mark(PDDocument document, PDPage page) throws IOException {
        var drawings = new DrawingsAsArtifacts();
        drawings.read(new PDFStreamParser(page).parse());
        var contents = new PDStream(document);
        try (var out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(drawings.marked);
        }
        page.setContents(contents);
    }

    private void read(List<Object> tokens) {
        var operands = new ArrayList<Object>();
        for (var token : tokens) {
            if (token instanceof Operator operator) {
                write(operands, operator);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
    }

    private void write(List<Object> operands, Operator operator) {
        var name = operator.getName();
        if (depth == 0 && !open && BEGINS_PATH.contains(name)) {
            marked.add(COSName.getPDFName("Artifact"));
            marked.add(Operator.getOperator("BMC"));
            open = true;
        }
        marked.addAll(operands);
        marked.add(operator);
        if (name.equals("BDC") || name.equals("BMC")) {
            depth++;
        } else if (name.equals("EMC")) {
            depth--;
        } else if (open && PAINTS_PATH.contains(name)) {
            marked.add(Operator.getOperator("EMC"));
            open = false;
        }
    }
}
