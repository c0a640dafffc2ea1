package scot.pace.reporting.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sizes of text in charts, in points as printed: nothing is smaller than 7. The font comes from our own jars. */
enum Lettering {
    SMALL(7, false, Ink.GREY),
    LABEL(7.5, false, Ink.BLACK),
    STRONG(7.5, true, Ink.BLACK),
    /** On dark ground. */
    REVERSED(7, true, Ink.WHITE);

    /** Fonts of the same or nearly the same widths, for pages that do not have the first. */
    static final String FAMILY = "DejaVu Sans, Verdana, sans-serif";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final double size;
    private final boolean bold;
    private final Ink ink;

    @SuppressWarnings("ImmutableEnumChecker") // nothing changes the font after it is loaded
    private final Font font;

    Lettering(double size, boolean bold, Ink ink) {
        this.size = size;
        this.bold = bold;
        this.ink = ink;
        this.font = loaded(bold).deriveFont((float) size);
    }

    private static Font loaded(boolean bold) {
        var file = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans" + (bold ? "-Bold" : "") + ".ttf";
        try (var letters = Objects.requireNonNull(Lettering.class.getResourceAsStream(file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, letters);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    Ink ink() {
        return ink;
    }

    /** How wide the words are, in points. */
    double width(String words) {
        return font.getStringBounds(words, EXACT).getWidth();
    }

    /** The words in lines that are no wider; a single word that is wider has a line of its own. */
    List<String> lines(String words, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
