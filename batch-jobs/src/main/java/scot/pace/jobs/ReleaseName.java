package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import scot.pace.schema.Quarter;
import scot.pace.submissions.offline.WrongUse;

/**
 * Which release it is, {@code 2019-20-Q4/0001}.
 *
 * @param version 1 for the first of its quarter
 */
public record ReleaseName(Quarter quarter, int version) implements Comparable<ReleaseName> {

    /** Of a release folder. */
    static ReleaseName of(Path folder) {
        int names = folder.getNameCount();
        return new ReleaseName(
                Quarter.parse(folder.getName(names - 2).toString()),
                Integer.parseInt(folder.getName(names - 1).toString()));
    }

    /**
     * The release that somebody names; the newest version where only a quarter is given.
     *
     * @throws WrongUse where it is no such name, or there is no such release in the home
     */
    public static ReleaseName parse(String text, Path releases) throws IOException {
        if (!text.matches("\\d{4}-\\d{2}-Q[1-4](/\\d{4})?")) {
            throw new WrongUse(
                    "'" + text + "' is no release: name one as 2019-20-Q4/0001, or its quarter for the newest");
        }
        var name = text.contains("/")
                ? of(releases.resolve(text))
                : of(Publications.published(releases, Quarter.parse(text)));
        if (!Files.isDirectory(name.in(releases))) {
            throw new WrongUse("There is no release " + name + ": 'pace release list' shows those there are");
        }
        return name;
    }

    /** Its folder among the releases, or among what is published. */
    public Path in(Path folder) {
        return folder.resolve(toString());
    }

    @Override
    public int compareTo(ReleaseName other) {
        int quarters = quarter.compareTo(other.quarter);
        return quarters != 0 ? quarters : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return "%s/%04d".formatted(quarter, version);
    }
}
