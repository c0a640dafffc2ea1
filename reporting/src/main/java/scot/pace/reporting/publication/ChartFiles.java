package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.charts.ChartTable;

/**
 * The charts of a report as files, in a folder of its own: {@code charts/national/aim-2-run.svg} is the drawing with the words that
 * stand for it, {@code aim-2-run.csv} beside it the numbers it is drawn from: UTF-8, lines end with LF.
 */
final class ChartFiles {

    private static final String FOLDER = "charts/";

    private ChartFiles() {}

    /** Writes those of a report into a release. */
    static void write(Path release, String pdf, Report report) throws IOException {
        var folder = Files.createDirectories(release.resolve(folder(pdf)));
        for (var file : of(report).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }

    /** What is wrong with those of a report in a release, a line each. */
    static List<String> faults(Path release, String pdf, Report expected) throws IOException {
        var written = written(release.resolve(folder(pdf)));
        var faults = new ArrayList<String>();
        of(expected).forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, written.remove(name))) {
                faults.add(folder(pdf) + name + " is not the chart that follows from figures.csv");
            }
        });
        written.keySet().forEach(name -> faults.add(folder(pdf) + name + " is of no chart"));
        return faults;
    }

    /** Of {@code local/S12000047.pdf} it is {@code charts/local/S12000047/}. */
    private static String folder(String pdf) {
        return FOLDER + pdf.replace(".pdf", "/");
    }

    private static SortedMap<String, byte[]> of(Report report) {
        var files = new TreeMap<String, byte[]>();
        for (var chart : report.charts()) {
            files.put(chart.name() + ".svg", chart.picture().svg());
            files.put(chart.name() + ".csv", csv(chart.picture().table()));
        }
        return files;
    }

    private static byte[] csv(ChartTable table) {
        return table.csv().getBytes(StandardCharsets.UTF_8);
    }

    private static SortedMap<String, byte[]> written(Path folder) throws IOException {
        var written = new TreeMap<String, byte[]>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    written.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return written;
    }
}
