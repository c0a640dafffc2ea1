package scot.pace.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.jobs.NationalFindings;
import scot.pace.jobs.Publications;
import scot.pace.jobs.ReleaseName;
import scot.pace.jobs.ReleaseStep.State;
import scot.pace.jobs.Releases;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** {@code pace status [QUARTER]}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Who has sent a return for a quarter and who has not; without a quarter, a line for each.")
final class Status implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(arity = "0..1", paramLabel = "QUARTER", description = "for example 2019-20-Q4")
    private @Nullable Quarter quarter;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var kind = Home.kindOf(home.folder());
        var archive = Archive.readOnly(home.folder());
        var out = command.commandLine().getOut();
        out.printf("Home %s (%s)%n", home.folder(), kind.toString().toLowerCase(Locale.ROOT));
        if (quarter == null) {
            var live = archive.live();
            for (var one : live.stream()
                    .map(Archive.Kept::quarter)
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                long returns =
                        live.stream().filter(kept -> kept.quarter().equals(one)).count();
                out.printf("%s  %d of 32 authorities%s%n", one, returns, released(one));
            }
            return Exit.DONE;
        }
        for (var authority : Authority.all()) {
            var kept = archive.live(quarter, authority.code());
            out.printf(
                    "%s  %-22s %s%n",
                    authority.code(), authority.name(), kept.map(Status::line).orElse("nothing yet"));
        }
        var publication = Publications.newest(Home.publications(home.folder()), quarter);
        if (publication.isPresent()) {
            NationalFindings.counts(publication.get()).forEach((rule, count) -> out.printf("%s  %d%n", rule, count));
        }
        out.println(quarter + released(quarter));
        return Exit.DONE;
    }

    private static String line(Archive.Kept kept) {
        var manifest = kept.manifest();
        return "version %d, received %s, %,d episodes, signed by %s"
                .formatted(
                        manifest.version(),
                        manifest.receivedOn(),
                        manifest.rows().getOrDefault("episodes", 0),
                        manifest.signedBy());
    }

    /** Every release of a quarter, what it is, and where it lies. */
    private String released(Quarter of) throws IOException {
        var states = new Releases(home.folder(), Today.by(Today.clock())).states();
        var all = Publications.all(Home.releases(home.folder())).stream()
                .map(ReleaseName::of)
                .filter(release -> release.quarter().equals(of))
                .map(release -> inWords(release, states.getOrDefault(release.toString(), State.DRAFT)))
                .toList();
        return all.isEmpty() ? "  no release" : "  " + String.join("; ", all);
    }

    private String inWords(ReleaseName release, State state) {
        var folder = state == State.PUBLISHED || state == State.WITHDRAWN
                ? Home.published(home.folder())
                : Home.releases(home.folder());
        return state.toString().toLowerCase(Locale.ROOT) + ": " + release.in(folder);
    }
}
