package scot.pace.submissions.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a file is, told from its bytes; its name says nothing. The words say why it is refused; empty where it is read. */
enum FileKind {
    ZIP(""),
    PARQUET(""),
    TEXT(""),
    EMPTY(""),
    PDF("This is a PDF: send the return as CSV files or as a workbook."),
    OLD_OFFICE("This is an old Excel file (.xls) or one with a password: save it as .xlsx without a password."),
    OTHER_ARCHIVE("This is an archive of another kind: send a ZIP."),
    MARKUP("This is a web page or an XML file: send CSV files or a workbook saved as .xlsx or .ods.");

    private static final int ENOUGH = 1024;

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** Reads the first bytes. */
    static FileKind of(InputStream in) throws IOException {
        var bytes = in.readNBytes(ENOUGH);
        if (bytes.length == 0) {
            return EMPTY;
        }
        var start = new String(bytes, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (start.startsWith("PAR1") || start.startsWith("PARE")) {
            return PARQUET;
        }
        if (start.contains("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLD_OFFICE;
        }
        return isOtherArchive(start) ? OTHER_ARCHIVE : isMarkup(start) ? MARKUP : TEXT;
    }

    /** Lets text, ZIP and Parquet pass, and a file that is empty, which the table it is to be says better. */
    FileKind orRefuse() throws Unreadable {
        if (!refusal.isEmpty()) {
            throw new Unreadable(refusal);
        }
        return this;
    }

    private static boolean isOtherArchive(String start) {
        return start.startsWith("\u001f\u008b")
                || start.startsWith("7z\u00bc\u00af'\u001c")
                || start.startsWith("Rar!\u001a\u0007")
                || start.startsWith("BZh")
                || start.startsWith("\u00fd7zXZ\0")
                || start.startsWith("(\u00b5/\u00fd")
                || (start.length() > 262 && start.startsWith("ustar", 257));
    }

    private static boolean isMarkup(String start) {
        var text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        return text.stripLeading().startsWith("<");
    }
}
