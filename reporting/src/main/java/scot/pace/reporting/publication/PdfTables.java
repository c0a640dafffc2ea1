package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tables of a tagged PDF as a screen reader finds them: by its structure, not by where things stand on the page. */
public final class PdfTables {

    /**
     * A table as tagged. One that runs over pages comes as one for each page.
     *
     * @param heading the last heading before it
     * @param rows cell texts, column headers first
     */
    public record PdfTable(String heading, List<List<String>> rows) {}

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final List<PdfTable> tables = new ArrayList<>();
    private String heading = "";

    private PdfTables() {}

    /** Every table of the file, in reading order. */
    public static List<PdfTable> read(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var reader = new PdfTables();
            reader.readTexts(document);
            reader.walk(document.getDocumentCatalog().getStructureTreeRoot());
            return reader.tables;
        }
    }

    private void readTexts(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var onPage = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> addTexts(content, onPage));
            texts.put(page.getCOSObject(), onPage);
        }
    }

    private static void addTexts(PDMarkedContent content, Map<Integer, String> onPage) {
        var text = new StringBuilder();
        for (var part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                addTexts(inner, onPage);
            }
        }
        onPage.merge(content.getMCID(), text.toString(), String::concat);
    }

    private void walk(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                var type = element.getStructureType();
                if (type.equals("Table")) {
                    tables.add(new PdfTable(heading, rows(element)));
                } else if (type.matches("H[1-6]")) {
                    heading = text(element);
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
                .map(cell -> text((PDStructureElement) cell))
                .toList();
    }

    private String text(PDStructureElement element) {
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
