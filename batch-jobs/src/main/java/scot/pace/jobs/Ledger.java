package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scot.pace.jobs.ReleaseStep.State;
import scot.pace.reporting.disclosure.release.HeldBack;
import scot.pace.reporting.disclosure.release.ReadRelease;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Sha256;

/**
 * What is known before a release appears: every release that was ever published, in the order in which they were, even where it was
 * withdrawn since; and {@code known-figures.csv} in the home, where there is one, with what others have published of the same.
 */
final class Ledger {

    /** Beside a publication: the releases that were known when it was made, a line each. */
    static final String FILE = "ledger.txt";

    private static final String OF_OTHERS = "known-figures.csv";

    private final Path home;
    private final List<ReleaseStep> steps;

    private Ledger(Path home, List<ReleaseStep> steps) {
        this.home = home;
        this.steps = steps;
    }

    /** What is known before a release appears: all that was published but itself. */
    static Ledger before(String release, Path home) throws IOException {
        return new Ledger(
                home,
                new ReleaseSteps(home)
                        .all().stream()
                                .filter(step -> !step.release().equals(release))
                                .toList());
    }

    private List<ReleaseStep> in(State state) {
        return steps.stream().filter(step -> step.state() == state).toList();
    }

    /** A line for each: its name, and SHA-256 of its manifest or of the file. */
    List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        if (Files.exists(ofOthers())) {
            lines.add(OF_OTHERS + " " + Sha256.of(ofOthers()));
        }
        in(State.PUBLISHED).forEach(step -> lines.add(step.release() + " " + step.manifest()));
        return lines;
    }

    private Path ofOthers() {
        return home.resolve(OF_OTHERS);
    }

    /** Each as its readers have it. */
    List<ReadRelease> releases() throws IOException {
        var releases = new ArrayList<ReadRelease>();
        if (Files.exists(ofOthers())) {
            releases.add(ReadRelease.ofOthers(OF_OTHERS, FigureFile.readInternal(ofOthers())));
        }
        for (var step : in(State.PUBLISHED)) {
            releases.add(release(step));
        }
        return releases;
    }

    /** What holds back what is counted now: all that is out and was not withdrawn. */
    HeldBack heldBack(List<Figure> counted) throws IOException {
        var withdrawn = in(State.WITHDRAWN).stream().map(ReleaseStep::release).toList();
        var out = new ArrayList<ReadRelease>();
        for (var step : in(State.PUBLISHED)) {
            if (!withdrawn.contains(step.release())) {
                out.add(release(step));
            }
        }
        return HeldBack.by(out, counted);
    }

    private ReadRelease release(ReleaseStep step) throws IOException {
        var shown = Home.published(home).resolve(step.release()).resolve(Publications.FIGURES);
        var truth = Home.publications(home).resolve(step.release()).resolve(Publications.FIGURES);
        return new ReadRelease(step.release(), FigureFile.readShown(shown), FigureFile.readInternal(truth));
    }
}
