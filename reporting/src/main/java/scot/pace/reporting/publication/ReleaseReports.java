package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.schema.Aim;
import scot.pace.schema.Authority;

/**
 * The reports of a release as they are printed, block after block, for those who would rather read a page: made from its {@code
 * figures.csv} and nothing else.
 */
public final class ReleaseReports {

    private final ShownFigures figures;
    private final Edition edition;

    private ReleaseReports(List<ShownFigure> figures, Edition edition) {
        this.figures = new ShownFigures(figures);
        this.edition = edition;
    }

    /** Reads {@code figures.csv} of a release. */
    public static ReleaseReports read(Path figures, Edition edition) throws IOException {
        return new ReleaseReports(FigureFile.readShown(figures), edition);
    }

    /** The report of this name: {@code national}, {@code methodology}, or the code of an authority; empty where there is none. */
    public Optional<Report> named(String name) {
        return switch (name) {
            case Reports.NATIONAL -> Optional.of(Reports.national(figures, edition));
            case Reports.METHODOLOGY -> Optional.of(Reports.methodology(figures, edition));
            default -> Authority.withCode(name).map(authority -> Reports.local(figures, edition, authority));
        };
    }

    /** What the national report says first, a sentence each. */
    public List<String> headlines() {
        return new Passages(figures, edition, national())
                .headlines()
                .flatMap(block -> block.words().stream())
                .toList();
    }

    /** The run chart of Scotland for each of the four aims, or the words in its place. */
    public List<Report.Block> aims() {
        var charts = new Charts(figures, national(), edition.local());
        return Aim.national().stream()
                .flatMap(aim -> charts.named("run", aim.code()).stream())
                .toList();
    }

    private Scope national() {
        return Scope.national(edition.quarter(), figures.keys());
    }
}
