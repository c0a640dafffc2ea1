package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** What stands between the beginning and the end of one tag on a page. */
final class MarkedContent {

    /** The footer of {@code report.jrxml} and the margin under it, in points from the foot of the page. */
    private static final float FOOTER_HEIGHT = 52;

    /** The blank in the fonts of the template, two bytes as they are written. */
    private static final byte[] BLANK = {0, 3};

    private static final Set<String> SHOWS_A_PICTURE =
            Set.of("Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI");

    private final List<Object> tokens;

    MarkedContent(List<Object> tokens) {
        this.tokens = tokens;
    }

    /** Whether its first text stands in the footer. */
    boolean isFooter() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isOperator(i, "Tm") && tokens.get(i - 1) instanceof COSNumber height) {
                return height.floatValue() < FOOTER_HEIGHT && !showsAPicture();
            }
        }
        return false;
    }

    boolean isEmpty() {
        return !showsAPicture() && tokens.stream().noneMatch(MarkedContent::isText);
    }

    /** A text of several lines is one string a line; a reader of the bytes would join the last word with the first. */
    List<Object> withBlanksBetweenLines() {
        var separated = new ArrayList<>(tokens);
        int last = -1;
        for (int i = 0; i < separated.size(); i++) {
            if (isText(separated.get(i))) {
                if (last >= 0) {
                    separated.set(last, withBlank((COSString) separated.get(last)));
                }
                last = i;
            }
        }
        return separated;
    }

    private boolean showsAPicture() {
        return tokens.stream()
                .anyMatch(token -> token instanceof Operator operator && SHOWS_A_PICTURE.contains(operator.getName()));
    }

    private boolean isOperator(int i, String name) {
        return tokens.get(i) instanceof Operator operator && operator.getName().equals(name);
    }

    private static boolean isText(Object token) {
        return token instanceof COSString text && text.getBytes().length > 0;
    }

    private static COSString withBlank(COSString line) {
        var bytes = line.getBytes();
        int end = bytes.length;
        if (end >= 2 && Arrays.equals(Arrays.copyOfRange(bytes, end - 2, end), BLANK)) {
            return line;
        }
        var longer = Arrays.copyOf(bytes, end + 2);
        System.arraycopy(BLANK, 0, longer, end, 2);
        return new COSString(longer);
    }
}
