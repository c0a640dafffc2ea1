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

/**
 * Writes a release into a folder that is there and empty: {@code national.pdf}, {@code local/<code>.pdf} for every authority,
 * {@code figures.csv}, {@code figures.parquet} and {@code manifest.json}. The same figures and edition give the same bytes, however
 * many workers print.
 */
public final class Release {

    private final ReportPrinter printer;

    public Release(ReportPrinter printer) {
        this.printer = printer;
    }

    /**
     * Writes everything; the manifest last.
     *
     * @throws IOException where a file cannot be written or a report cannot be printed: what is in the folder is then not a release
     */
    public void write(Path folder, List<ShownFigure> figures, Edition edition, int workers)
            throws IOException, InterruptedException {
        FigureFile.write(folder.resolve("figures.csv"), figures);
        FigureParquet.write(folder.resolve("figures.parquet"), figures);
        Files.createDirectory(folder.resolve("local"));
        print(folder, new ShownFigures(figures), edition, workers);
        Manifest.write(folder, edition);
    }

    private void print(Path folder, ShownFigures figures, Edition edition, int workers)
            throws IOException, InterruptedException {
        var prints = new ArrayList<Callable<Path>>();
        for (var named : Reports.all(figures, edition)) {
            prints.add(() -> print(folder.resolve(named.file()), named.report().get(), edition));
        }
        var threads = Executors.newFixedThreadPool(workers);
        try {
            for (var printed : threads.invokeAll(prints)) {
                printed.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a report could not be printed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Path print(Path file, Report report, Edition edition) throws IOException {
        return Files.write(file, printer.print(report, edition));
    }
}
