package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Path;
import scot.pace.schema.Quarter;
import scot.pace.submissions.offline.WrongUse;

/**
 * Which release it is, {@code 2019-20-Q4/0001}.
 *
 * @param version 1 for the first of its quarter
 */
public record ReleaseName(Quarter quarter, int version) {

    /** Of a release folder. */
    public static ReleaseName of(Path folder) {
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
        var words = text.split("/", -1);
        return of(
                words.length == 1
                        ? Publications.published(releases, Quarter.parse(text))
                        : Publications.version(releases, words[0], words[1])
                                .orElseThrow(() -> new WrongUse("There is no release " + text
                                        + ": 'pace release list' shows those there are")));
    }

    /** Its version as folders and addresses have it: {@code 0001}. */
    public String versionInName() {
        return "%04d".formatted(version);
    }

    /** Its folder among the releases, or among what is published. */
    public Path in(Path folder) {
        return folder.resolve(toString());
    }

    @Override
    public String toString() {
        return quarter + "/" + versionInName();
    }
}
