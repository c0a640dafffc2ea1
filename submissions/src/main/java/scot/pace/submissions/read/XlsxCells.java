package scot.pace.submissions.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a cell of an Excel workbook means: its texts stand in one part for all sheets, and a date is a number that looks like one. */
final class XlsxCells {

    private static final int MOST_CHARACTERS = 32 << 20;
    private static final int MOST_TEXTS = 2_000_000;
    /** As many characters as a format, and as many formats as a workbook can have in the program that makes them. */
    private static final int LONGEST_FORMAT = 255;

    private static final int MOST_FORMATS = 65_490;

    private final boolean from1904;
    private final int longest;
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();

    XlsxCells(boolean from1904, Limits limits) {
        this.from1904 = from1904;
        this.longest = limits.cell() + 1;
    }

    /** Reads the shared texts and the styles; a workbook may have neither. */
    void read(@Nullable Xml strings, @Nullable Xml styles) throws IOException {
        if (strings != null) {
            readTexts(strings);
        }
        if (styles != null) {
            readStyles(styles);
        }
    }

    /** The value of a cell as text; {@link Unreadable} where it points nowhere. */
    String text(String type, String style, String value) throws Unreadable {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "d" -> value.length() > 10 ? value.substring(0, 10) : value;
            case "n" -> isDate(style) ? Numbers.day(value, from1904) : Numbers.digits(value);
            default -> value;
        };
    }

    Lines.Kind kind(String type, String style) {
        return switch (type) {
            case "d" -> Lines.Kind.DAY;
            case "n" -> isDate(style) ? Lines.Kind.DAY : Lines.Kind.NUMBER;
            default -> Lines.Kind.TEXT;
        };
    }

    private String shared(String index) throws Unreadable {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException pointsNowhere) {
            throw Xml.damaged();
        }
    }

    private boolean isDate(String style) {
        if (style.isEmpty() || style.length() > 6 || !style.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int index = Integer.parseInt(style);
        return index < dates.size() && dates.get(index);
    }

    private void readTexts(Xml xml) throws IOException {
        long characters = 0;
        var text = new StringBuilder();
        while (xml.next()) {
            if (xml.begins("si")) {
                text.setLength(0);
            } else if (xml.begins("rPh")) {
                xml.skip();
            } else if (xml.isText()) {
                xml.text(text, longest);
            } else if (xml.ends("si")) {
                characters += text.length();
                texts.add(text.toString());
                if (characters > MOST_CHARACTERS || texts.size() > MOST_TEXTS) {
                    throw new Unreadable("The workbook has more different texts than any return.");
                }
            }
        }
    }

    private void readStyles(Xml xml) throws IOException {
        Map<String, String> formats = new HashMap<>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                formats.put(xml.attribute("numFmtId", ""), xml.attribute("formatCode", ""));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                inCells = xml.begins();
            } else if (inCells && xml.begins("xf")) {
                var format = xml.attribute("numFmtId", "0");
                var own = formats.get(format);
                dates.add(own == null ? isBuiltInDate(format) : isDateFormat(own));
            }
            if (dates.size() > MOST_FORMATS || formats.size() > MOST_FORMATS) {
                throw Xml.damaged();
            }
        }
    }

    /** 14 to 17 and 22 are dates, 27 to 36 and 50 to 58 those of East Asia; 18 to 21 and 45 to 47 are times alone. */
    private static boolean isBuiltInDate(String format) {
        return switch (format) {
            case "14", "15", "16", "17", "22" -> true;
            default -> format.matches("2[789]|3[0-6]|5[0-8]");
        };
    }

    /** Whether a format written by hand shows a day, a month or a year; quoted words and colours are no part of it. */
    static boolean isDateFormat(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return false;
        }
        var bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]", "").toLowerCase(Locale.ROOT);
        return bare.matches(".*[dy].*") || (bare.contains("m") && !bare.matches(".*[hs].*"));
    }
}
