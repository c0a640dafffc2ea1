package scot.pace.submissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pace.submissions.read.ReadReturn;
import scot.pace.submissions.read.ReturnReader;
import scot.pace.submissions.rules.RuleDatabase;

/**
 * The one door: a return goes in, everything there is to say about it comes out. Behind every door there is: page, API, command
 * line, offline checker, batch. One a worker.
 */
public final class Intake implements AutoCloseable {

    private final RuleDatabase rules = RuleDatabase.open();

    /**
     * Reads and checks a return. What is typed lies in a folder of its own meanwhile, which is gone when this returns or throws.
     *
     * @param before the live return of the nearest earlier quarter, or what the sender calls so; IllegalArgumentException where
     *     that is refused itself
     */
    public Checked check(Path source, Optional<ReadReturn> before, Context context) throws IOException {
        var read = new ReturnReader(context).read(source);
        try (var scratch = Scratch.open()) {
            return check(read, before, scratch.folder());
        }
    }

    /**
     * Runs the rules over a return that was read and written before; the findings of reading are among those given back.
     *
     * @param folder with its four Parquet files
     * @param before folder with the four Parquet files of the live return of the nearest earlier quarter
     */
    public List<Finding> check(Path folder, Optional<Path> before, List<Finding> readFindings) {
        rules.load(folder, before, readFindings);
        var findings = new ArrayList<>(readFindings);
        findings.addAll(rules.check());
        return findings.stream().sorted().toList();
    }

    /** The episode of each finding, of the return that {@link #check(Path, Optional, List)} was last asked about. */
    public Map<Finding, EpisodeKey> episodesOf(List<Finding> findings) {
        return rules.episodesOf(findings);
    }

    @Override
    public void close() {
        rules.close();
    }

    private Checked check(ReadReturn read, Optional<ReadReturn> before, Path folder) throws IOException {
        if (read.isRefused()) {
            return checked(read, read.findings(), Map.of());
        }
        read.write(folder);
        Optional<Path> earlier = Optional.empty();
        if (before.isPresent()) {
            if (before.get().isRefused()) {
                throw new IllegalArgumentException("the return before cannot be taken itself");
            }
            earlier = Optional.of(Files.createDirectory(folder.resolve("before")));
            before.get().write(earlier.get());
        }
        var findings = check(folder, earlier, read.findings());
        return checked(read, findings, episodesOf(findings));
    }

    private static Checked checked(ReadReturn read, List<Finding> findings, Map<Finding, EpisodeKey> episodes) {
        var counts = Counts.of(read.rows(), Checked.episodesInError(findings, episodes), findings, read.unlisted());
        return new Checked(read.authority(), read.quarter(), read.sha256(), counts, findings, episodes);
    }
}
