package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.schema.Authority;

/**
 * Writes a release into a folder that is there and empty: {@code national.pdf}, {@code local/<code>.pdf} for every authority, {@code methodology.pdf} and {@code methodology.md},
 * their charts as files in {@code charts}, the tables of each report as workbooks ({@code .ods}, {@code .xlsx}) beside it, {@code
 * figures.csv}, {@code figures.parquet}, what describes them for programs and catalogues, and {@code manifest.json}. The same figures and edition give the same bytes, however
 * many workers print.
 */
public final class Release {

    static final String METHODOLOGY = "methodology.md";

    /** How many reports a release has: the national one, the methodology, and one for every authority. */
    public static final int REPORTS = 2 + Authority.all().size();

    private final ReportPrinter printer;

    public Release(ReportPrinter printer) {
        this.printer = printer;
    }

    /**
     * Writes everything; the manifest last.
     *
     * @param printed runs whenever one of the {@link #REPORTS} is there, on the thread that printed it
     * @throws IOException where a file cannot be written or a report cannot be printed: what is in the folder is then not a release
     */
    public void write(Path folder, List<ShownFigure> figures, Edition edition, int workers, Runnable printed)
            throws IOException, InterruptedException {
        FigureFile.write(folder.resolve("figures.csv"), figures);
        FigureParquet.write(folder.resolve("figures.parquet"), figures);
        Files.createDirectory(folder.resolve("local"));
        var shown = new ShownFigures(figures);
        print(folder, shown, edition, workers, printed);
        Files.writeString(folder.resolve(METHODOLOGY), methodology(shown, edition));
        OpenData.write(folder, edition);
        Manifest.write(folder, edition);
    }

    /** The words of {@code methodology.pdf} as Markdown. */
    static String methodology(ShownFigures figures, Edition edition) {
        return MarkdownReport.of(Reports.methodology(figures, edition));
    }

    private void print(Path folder, ShownFigures figures, Edition edition, int workers, Runnable printed)
            throws IOException, InterruptedException {
        var prints = new ArrayList<Callable<Path>>();
        for (var named : Reports.all(figures, edition)) {
            prints.add(() -> {
                var file = print(folder, named, edition);
                printed.run();
                return file;
            });
        }
        var threads = Executors.newFixedThreadPool(workers);
        try {
            for (var done : threads.invokeAll(prints)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a report could not be printed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Path print(Path folder, Reports.Named named, Edition edition) throws IOException {
        var report = named.report().get();
        ChartFiles.write(folder, named.file(), report);
        SpreadsheetFiles.write(folder, named.file(), report, edition);
        return Files.write(folder.resolve(named.file()), printer.print(report, edition));
    }
}
