package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.jobs.ReleaseStep.State;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.publication.Edition;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.reporting.publication.Manifest;
import scot.pace.reporting.publication.MethodEntry;
import scot.pace.reporting.publication.ReleaseReports;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Sha256;
import scot.pace.submissions.offline.WrongUse;
import scot.pace.submissions.screen.OwnWords;

/**
 * From a draft to what is published: somebody other than who made it approves it, then it is printed again without the mark of a
 * draft, audited, and appears whole. What was published stays as it is for ever; a withdrawn release is said to be withdrawn.
 */
public final class Releases {

    private final Path home;
    private final LocalDate today;
    private final ReleaseSteps steps;

    public Releases(Path home, LocalDate today) {
        this.home = home;
        this.today = today;
        steps = new ReleaseSteps(home);
    }

    /** Everything that was done, the first first. */
    public List<ReleaseStep> steps() throws IOException {
        return steps.all();
    }

    /** What each release is now, by its name; one of which nobody has said who made it is not there. */
    public SortedMap<String, State> states() throws IOException {
        var states = new TreeMap<String, State>();
        steps.all().forEach(step -> states.put(step.release(), step.state()));
        return states;
    }

    /** The release of this name; see {@link ReleaseName#parse}. */
    public ReleaseName named(String text) throws IOException {
        return ReleaseName.parse(text, Home.releases(home));
    }

    /** Says who made a draft, and why it revises what is out; nothing where that is known. */
    void drafted(Path folder, String by, String revise) throws IOException {
        var release = ReleaseName.of(folder);
        if (steps.last(release).isEmpty()) {
            add(release, State.DRAFT, name(by), revise, folder);
        }
    }

    /** Approves a draft; who made it cannot. */
    public void approve(ReleaseName release, String by) throws IOException {
        expect(release, State.DRAFT, "approved");
        var maker = steps.last(release).orElseThrow().by();
        if (maker.equalsIgnoreCase(name(by))) {
            throw new WrongUse(release + " was made by " + maker + ": somebody else has to approve it");
        }
        unchanged(release);
        knowsAllThatIsOut(release);
        add(release, State.APPROVED, name(by), "", release.in(Home.releases(home)));
    }

    /**
     * Publishes an approved draft; gives the folder.
     *
     * @param workers reports printed at a time
     */
    public Path publish(ReleaseName release, String by, int workers) throws IOException {
        return publish(release, by, workers, Progress.Watcher.NOBODY);
    }

    /** The same, while somebody watches how far it is. */
    public Path publish(ReleaseName release, String by, int workers, Progress.Watcher watcher) throws IOException {
        expect(release, State.APPROVED, "published");
        unchanged(release);
        knowsAllThatIsOut(release);
        var target = release.in(Home.published(home));
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            Durable.folder(target, folder -> print(release, folder, workers, watcher));
        }
        add(release, State.PUBLISHED, name(by), "", target);
        return target;
    }

    /** Says of a published release that it is withdrawn. Nothing of it is deleted. */
    public void withdraw(ReleaseName release, String by, String reason) throws IOException {
        expect(release, State.PUBLISHED, "withdrawn");
        add(release, State.WITHDRAWN, name(by), words(reason), release.in(Home.published(home)));
    }

    /** Why what is out is revised before the year ends, in words that may be kept; blank where it is not. */
    public static String decision(String revise) {
        return revise.isBlank() ? "" : words(revise);
    }

    private static String words(String reason) {
        try {
            return OwnWords.checked(reason, "everybody");
        } catch (IllegalArgumentException refused) {
            throw new WrongUse(String.valueOf(refused.getMessage()));
        }
    }

    /** Every release that was published, the last first, and whether it was withdrawn since. */
    public List<PublishedRelease> published() throws IOException {
        var all = steps.all();
        var published = new ArrayList<PublishedRelease>();
        for (var step : all) {
            if (step.state() == State.PUBLISHED) {
                var withdrawn = all.stream()
                        .filter(one -> one.release().equals(step.release()) && one.state() == State.WITHDRAWN)
                        .findFirst();
                published.add(0, new PublishedRelease(named(step.release()), step.on(), withdrawn));
            }
        }
        return published;
    }

    /** The release of this name where it was published; any other name, of whatever form, is none. */
    public Optional<PublishedRelease> published(String name) throws IOException {
        return published().stream()
                .filter(release -> release.name().toString().equals(name))
                .findFirst();
    }

    /** The release that was the last published before this one; for what is not published yet the last of all. */
    public Optional<PublishedRelease> publishedBefore(ReleaseName release) throws IOException {
        var all = published();
        var names = all.stream().map(PublishedRelease::name).toList();
        return all.stream().skip(names.indexOf(release) + 1L).findFirst();
    }

    /** What of a release, or of the chain of steps, is not as it was; empty where nothing was changed. */
    public List<String> changed(ReleaseName release) throws IOException {
        var changed = new ArrayList<String>();
        steps.firstBroken().ifPresent(number -> changed.add("release-steps.csv, from step " + number + " on"));
        for (var step : steps.all()) {
            if (step.release().equals(release.toString())) {
                boolean out = step.state() == State.PUBLISHED || step.state() == State.WITHDRAWN;
                var folder = release.in(out ? Home.published(home) : Home.releases(home));
                if (!step.manifest().equals(Sha256.of(folder.resolve(Manifest.FILE)))) {
                    changed.add("the manifest that was " + step.state());
                }
            }
        }
        for (var root : List.of(Home.releases(home), Home.published(home))) {
            if (Files.exists(release.in(root))) {
                changed.addAll(Publications.damagedOf(root, release.in(root)));
            }
        }
        return changed;
    }

    /** A draft is safe beside the releases that were out when it was made, and beside no others. */
    private void knowsAllThatIsOut(ReleaseName release) throws IOException {
        var known = Files.readAllLines(release.in(Home.publications(home)).resolve(Ledger.FILE));
        var out = new ArrayList<>(Ledger.before(release.toString(), home).lines());
        out.removeAll(known);
        if (!out.isEmpty()) {
            throw new WrongUse(
                    "%s does not know of %s, which was published since it was made: 'pace publish %s' makes it again"
                            .formatted(release, out.get(0).split(" ", -1)[0], release.quarter()));
        }
    }

    private void unchanged(ReleaseName release) throws IOException {
        var changed = changed(release);
        if (!changed.isEmpty()) {
            throw new WrongUse(release + " is not as it was made: " + String.join(", ", changed));
        }
    }

    private void expect(ReleaseName release, State before, String done) throws IOException {
        var now = Optional.ofNullable(states().get(release.toString()));
        if (!now.equals(Optional.of(before))) {
            throw new WrongUse("%s is %s: only what is %s can be %s"
                    .formatted(release, now.map(State::name).orElse("without a maker"), before, done));
        }
    }

    private static String name(String by) {
        if (by.isBlank()) {
            throw new WrongUse("Say who does it: --by NAME");
        }
        return by.strip().replaceAll("\\R", " ");
    }

    private void add(ReleaseName release, State state, String by, String reason, Path of) throws IOException {
        var manifest = Sha256.of(of.resolve(Manifest.FILE));
        steps.add(release, state, by, today, reason, manifest);
    }

    /** The reports of a release folder, which is that of the draft or of what was published. */
    public ReleaseReports reports(ReleaseName release, Path folder) throws IOException {
        return ReleaseReports.read(folder.resolve(Publications.FIGURES), edition(release, folder));
    }

    private Edition edition(ReleaseName release, Path folder) throws IOException {
        var local = LocalWordsFiles.read(release.in(Home.publications(home)));
        var method = Measures.all().stream().map(MethodEntry::of).toList();
        return Manifest.edition(folder, local, method);
    }

    /** The same figures without the mark of a draft, audited before they appear. */
    private void print(ReleaseName release, Path folder, int workers, Progress.Watcher watcher) throws IOException {
        var draft = release.in(Home.releases(home));
        var edition = edition(release, draft).publishedOn(today);
        var figures = draft.resolve(Publications.FIGURES);
        Print.of(FigureFile.readShown(figures), edition, folder, workers, watcher);
        Print.shows(figures, folder);
        Print.audit(folder, edition, watcher);
    }
}
