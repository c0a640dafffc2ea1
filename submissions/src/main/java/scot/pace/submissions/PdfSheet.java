package scot.pace.submissions;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One page, written and tagged from its top to its foot. What finds no place above the foot is left out. */
final class PdfSheet implements Closeable {

    private static final float MARGIN = 54;
    private static final float[] COLUMNS = {0, 170, 215};

    private final PDPageContentStream content;
    private final PDType0Font font;
    private final PdfTags tags;
    private final float width;
    private PDStructureElement table;
    private float y;

    PdfSheet(PDDocument document, PDPage page, PDType0Font font, String title) throws IOException {
        this.tags = new PdfTags(document, page, title);
        this.table = tags.document();
        this.content = new PDPageContentStream(document, page);
        this.font = font;
        this.width = page.getMediaBox().getWidth() - 2 * MARGIN;
        this.y = page.getMediaBox().getHeight() - MARGIN;
    }

    /** @param level 1 for the title of the page, 2 for what stands under it */
    void heading(int level, float size, String text) throws IOException {
        down(size);
        write(size, 0, text, tags.under(tags.document(), "H" + level));
    }

    /** As many lines as the text needs. */
    void paragraph(float size, String text) throws IOException {
        var paragraph = tags.under(tags.document(), "P");
        for (var line : wrap(size, text, width)) {
            down(size);
            write(size, 0, line, paragraph);
        }
    }

    /** Begins a table with the headers of its columns. */
    void table(float size, String... headers) throws IOException {
        table = tags.under(tags.document(), "Table");
        row(size, true, headers);
    }

    /** A row of the table: its cells side by side, of which the last is as high as its text needs. */
    void row(float size, String... cells) throws IOException {
        row(size, false, cells);
    }

    private void row(float size, boolean ofHeaders, String... cells) throws IOException {
        int last = cells.length - 1;
        var lines = wrap(size, cells[last], width - COLUMNS[last]);
        if (y - lines.size() * size * 1.4f < 2 * MARGIN) {
            return;
        }
        down(size);
        var row = tags.under(table, "TR");
        for (int i = 0; i < last; i++) {
            write(size, COLUMNS[i], cells[i], cell(row, ofHeaders, i));
        }
        var cell = cell(row, ofHeaders, last);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                down(size);
            }
            write(size, COLUMNS[last], lines.get(i), cell);
        }
    }

    private PDStructureElement cell(PDStructureElement row, boolean ofHeaders, int column) {
        return ofHeaders || column == 0 ? tags.header(row, ofHeaders) : tags.under(row, "TD");
    }

    void gap() {
        down(10);
    }

    void foot(float size, String text) throws IOException {
        y = MARGIN;
        write(size, 0, text, tags.under(tags.document(), "P"));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void down(float size) {
        y -= size * 1.4f;
    }

    private void write(float size, float x, String text, PDStructureElement element) throws IOException {
        if (text.isEmpty() || y < MARGIN) {
            return;
        }
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), tags.mark(element));
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN + x, y);
        content.showText(text);
        content.endText();
        content.endMarkedContent();
    }

    /** What the font has no letter for is a question mark: better than no page. */
    private String writable(String text) {
        var written = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> written.append(isInFont(letter) ? letter : "?"));
        return written.toString();
    }

    private boolean isInFont(String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }

    private List<String> wrap(float size, String text, float room) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : writable(text).split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
