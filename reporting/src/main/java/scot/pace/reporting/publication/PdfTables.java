package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tables of a tagged PDF as a screen reader finds them: by its structure, not by where things stand on the page. */
public final class PdfTables {

    /**
     * A table as tagged. One that runs over pages comes as one for each page.
     *
     * @param heading the last heading before it
     * @param rows cell texts, column headers first
     */
    public record PdfTable(String heading, List<List<String>> rows) {}

    private final TaggedTexts texts;
    private final List<PdfTable> tables = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private String heading = "";

    private PdfTables(TaggedTexts texts) {
        this.texts = texts;
    }

    /** Every table of the file, in reading order. */
    public static List<PdfTable> read(Path file) throws IOException {
        return of(file).tables;
    }

    /** Tables and pictures together, where both are wanted. */
    static PdfTables of(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var reader = new PdfTables(TaggedTexts.of(document));
            reader.walk(document.getDocumentCatalog().getStructureTreeRoot());
            return reader;
        }
    }

    List<PdfTable> tables() {
        return tables;
    }

    /** The words that stand for each picture. */
    List<String> pictures() {
        return pictures;
    }

    /** Headings and paragraphs: everything outside tables and pictures, in reading order. */
    List<String> words() {
        return words;
    }

    private void walk(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                var type = element.getStandardStructureType();
                if (type.equals("Table")) {
                    tables.add(new PdfTable(heading, rows(element)));
                } else if (type.matches("H[1-6]")) {
                    heading = texts.text(element);
                    words.add(heading);
                } else if (type.equals("Figure")) {
                    pictures.add(Objects.requireNonNullElse(element.getAlternateDescription(), ""));
                } else if (element.getKids().stream().noneMatch(PDStructureElement.class::isInstance)) {
                    words.add(texts.text(element));
                } else {
                    walk(element);
                }
            }
        }
    }

    private List<List<String>> rows(PDStructureNode node) {
        var rows = new ArrayList<List<String>>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("TR")) {
                    rows.add(cells(element));
                } else {
                    rows.addAll(rows(element));
                }
            }
        }
        return rows;
    }

    private List<String> cells(PDStructureElement row) {
        return row.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(cell -> texts.text((PDStructureElement) cell))
                .toList();
    }
}
