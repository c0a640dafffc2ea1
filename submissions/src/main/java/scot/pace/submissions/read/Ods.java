package scot.pace.submissions.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An OpenDocument workbook (.ods): all sheets stand in one part, one after the other. */
final class Ods implements Workbook {

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private static final int MOST_STYLES = 1000;

    private final Zip zip;
    private final Limits limits;
    private final Consumer<String> unexpected;
    private final Xml xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";
    private @Nullable OdsLines open;

    Ods(Zip zip, Limits limits, Inflating.Budget budget, Consumer<String> unexpected) throws IOException {
        this.zip = zip;
        this.limits = limits;
        this.unexpected = unexpected;
        refuseOtherKinds(zip, budget);
        this.xml = Xml.open(zip.open(zip.find("content.xml").orElseThrow(Xml::damaged), budget));
    }

    @Override
    public @Nullable Sheet next() throws IOException {
        while (open != null && open.next() != null) {
            // what was not read of the sheet before
        }
        open = null;
        while (xml.next()) {
            if (xml.begins("style")) {
                style = xml.attribute("name", "");
            } else if (xml.begins("table-properties")) {
                if (xml.attribute("display", "true").equals("false")) {
                    hiddenStyles.add(style);
                    if (hiddenStyles.size() > MOST_STYLES) {
                        throw Xml.damaged();
                    }
                }
            } else if (xml.begins("table")) {
                return sheet();
            } else if (xml.begins("tracked-changes")
                    || xml.begins("database-ranges")
                    || xml.begins("data-pilot-tables")) {
                xml.skip();
            } else if (xml.begins("dde-links")) {
                unexpected.accept("The workbook takes values from another file: break the link and keep the values.");
                xml.skip();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } finally {
            zip.close();
        }
    }

    private Sheet sheet() {
        var name = xml.attribute("name", "");
        open = new OdsLines(xml, limits, name, unexpected);
        return new Sheet(name, hiddenStyles.contains(xml.attribute("style-name", "")), open);
    }

    private static void refuseOtherKinds(Zip zip, Inflating.Budget budget) throws IOException {
        var kind = zip.find("mimetype").orElseThrow(Xml::damaged);
        try (var in = zip.open(kind, budget)) {
            var said = new String(in.readNBytes(200), java.nio.charset.StandardCharsets.ISO_8859_1).strip();
            if (!said.equals(SPREADSHEET) && !said.equals(SPREADSHEET + "-template")) {
                throw new Unreadable("This is a document and not a workbook.");
            }
        }
        for (var entry : zip.entries()) {
            var name = entry.name().toLowerCase(Locale.ROOT);
            if ((name.startsWith("basic/") || name.startsWith("scripts/")) && !entry.isFolder()) {
                throw new Unreadable("The workbook holds macros: save it without them.");
            }
        }
        var manifest = zip.find("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            try (var xml = Xml.open(zip.open(manifest.get(), budget))) {
                while (xml.next()) {
                    if (xml.begins("encryption-data")) {
                        throw new Unreadable("The workbook has a password: save it without one.");
                    }
                }
            }
        }
    }
}
