package scot.pace.submissions;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One page, written from its top to its foot. What finds no place above the foot is left out. */
final class PdfSheet implements Closeable {

    private static final float MARGIN = 54;
    private static final float[] COLUMNS = {0, 170, 215};

    private final PDPageContentStream content;
    private final PDType0Font font;
    private final float width;
    private float y;

    PdfSheet(PDDocument document, PDPage page, PDType0Font font) throws IOException {
        this.content = new PDPageContentStream(document, page);
        this.font = font;
        this.width = page.getMediaBox().getWidth() - 2 * MARGIN;
        this.y = page.getMediaBox().getHeight() - MARGIN;
    }

    void line(float size, String text) throws IOException {
        down(size);
        write(size, 0, text);
    }

    /** As many lines as the text needs. */
    void paragraph(float size, String text) throws IOException {
        for (var line : wrap(size, text, width)) {
            line(size, line);
        }
    }

    /** Three cells side by side, of which the last is as high as its text needs. */
    void row(float size, String first, String second, String third) throws IOException {
        var lines = wrap(size, third, width - COLUMNS[2]);
        if (y - lines.size() * size * 1.4f < 2 * MARGIN) {
            return;
        }
        down(size);
        write(size, COLUMNS[0], first);
        write(size, COLUMNS[1], second);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                down(size);
            }
            write(size, COLUMNS[2], lines.get(i));
        }
    }

    void gap() {
        down(10);
    }

    void foot(float size, String text) throws IOException {
        y = MARGIN;
        write(size, 0, text);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private void down(float size) {
        y -= size * 1.4f;
    }

    private void write(float size, float x, String text) throws IOException {
        if (text.isEmpty() || y < MARGIN) {
            return;
        }
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN + x, y);
        content.showText(text);
        content.endText();
    }

    private List<String> wrap(float size, String text, float room) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
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
