package scot.pace.reporting.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.renderers.SimpleRenderToImageAwareDataRenderer;
import org.jspecify.annotations.Nullable;

/** Prints any report as a tagged PDF. Compiles the template once; may be used by several threads. All of JasperReports is in here. */
public final class ReportPrinter {

    private final JasperReport template = compiled();

    /** The report as a PDF that meets PDF/UA-1 and PDF/A-2a; the same report and edition give the same bytes. */
    public byte[] print(Report report, Edition edition) throws IOException {
        try {
            return AccessiblePdf.of(export(fill(report), report.title()), report, edition);
        } catch (JRException e) {
            throw new IOException("the report " + report.title() + " could not be printed", e);
        }
    }

    private static JasperReport compiled() {
        try (var jrxml = Objects.requireNonNull(ReportPrinter.class.getResourceAsStream("report.jrxml"))) {
            return JasperCompileManager.compileReport(jrxml);
        } catch (JRException e) {
            throw new IllegalStateException("report.jrxml does not compile", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JasperPrint fill(Report report) throws JRException {
        var parameters = new HashMap<String, Object>();
        parameters.put("footer", report.footer());
        parameters.put(JRParameter.REPORT_LOCALE, Locale.UK);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
        var blocks = new ArrayList<Map<String, ?>>();
        int section = 0;
        for (var block : report.blocks()) {
            section += block instanceof Report.Section ? 1 : 0;
            var fields = fields(block);
            fields.put("section", section);
            blocks.add(fields);
        }
        return JasperFillManager.fillReport(template, parameters, new JRMapCollectionDataSource(blocks));
    }

    private static Map<String, @Nullable Object> fields(Report.Block block) {
        var fields = new HashMap<String, @Nullable Object>();
        if (block instanceof Report.Cover cover) {
            put(fields, "cover", cover.title(), cover.subtitle(), cover.dated());
            fields.put("mark", cover.mark());
        } else if (block instanceof Report.Section section) {
            put(fields, "section", section.heading(), "", "");
        } else if (block instanceof Report.Text text) {
            put(fields, "text", text.heading(), text.text(), "");
        } else if (block instanceof Report.Entry entry) {
            put(fields, "entry", entry.heading(), entry.text(), "");
        } else if (block instanceof Report.Example example) {
            put(fields, "example", example.heading(), example.text(), "");
        } else if (block instanceof Report.Paragraph paragraph) {
            put(fields, "paragraph", "", paragraph.text(), "");
        } else if (block instanceof Report.Tabular tabular) {
            var table = tabular.table();
            put(fields, "table", table.title(), "", table.note());
            fields.put("titles", table.columns());
            fields.put("rows", rows(tabular));
        } else if (block instanceof Report.Chart chart) {
            put(fields, "chart", chart.heading(), chart.text(), chart.note());
            fields.put(
                    "picture",
                    SimpleRenderToImageAwareDataRenderer.getInstance(
                            chart.picture().svg()));
            fields.put("alternative", chart.picture().inWords());
        } else {
            put(fields, "page", "", "", "");
        }
        return fields;
    }

    private static void put(
            Map<String, @Nullable Object> fields, String kind, String heading, String text, String note) {
        fields.put("kind", kind);
        fields.put("heading", blankIsNull(heading));
        fields.put("text", blankIsNull(text));
        fields.put("note", blankIsNull(note));
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<Map<String, ?>> rows(Report.Tabular tabular) {
        return IntStream.range(0, tabular.texts().size())
                .<Map<String, ?>>mapToObj(row -> Map.of(
                        "cells",
                        tabular.texts().get(row),
                        "emphasised",
                        tabular.table().rows().get(row).emphasised()))
                .toList();
    }

    private static byte[] export(JasperPrint pages, String title) throws JRException {
        var bytes = new ByteArrayOutputStream();
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage("en-GB");
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return bytes.toByteArray();
    }
}
