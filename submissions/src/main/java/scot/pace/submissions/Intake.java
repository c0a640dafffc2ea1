package scot.pace.submissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * Runs the rules over returns that were read and written before, many in one go; what is found in each does not depend on the
     * others. The findings of reading are among those given back, in the order of the returns.
     */
    public List<Found> check(List<TypedReturn> returns) throws IOException {
        var found = new ArrayList<@Nullable Found>(Collections.nCopies(returns.size(), null));
        for (var group : Together.groups(returns)) {
            var ruled = rules.check(group.stream().map(returns::get).toList());
            for (int i = 0; i < group.size(); i++) {
                found.set(group.get(i), ruled.get(i));
            }
        }
        return found.stream().map(Objects::requireNonNull).toList();
    }

    @Override
    public void close() {
        rules.close();
    }

    private Checked check(ReadReturn read, Optional<ReadReturn> before, Path folder) throws IOException {
        if (read.isRefused()) {
            return checked(read, new Found(read.findings(), Map.of(), read.unlisted()));
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
        return checked(
                read,
                check(List.of(new TypedReturn(folder, earlier, read.findings(), read.unlisted())))
                        .get(0));
    }

    private static Checked checked(ReadReturn read, Found found) {
        return new Checked(
                read.authority(),
                read.quarter(),
                read.sha256(),
                Counts.of(read.rows(), found),
                found.findings(),
                found.episodes());
    }
}
