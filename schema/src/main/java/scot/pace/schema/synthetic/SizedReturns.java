package scot.pace.schema.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * Returns of a size that is asked for, with the true mix of the four tables: the children of whole synthetic Scotlands, one after
 * the other, dealt out to as many returns as are wanted. The numbers in care mean nothing in them.
 */
public final class SizedReturns {

    private static final Quarter QUARTER = SyntheticScotland.lastQuarters(1).get(0);

    private final long seed;

    public SizedReturns(long seed) {
        this.seed = seed;
    }

    /**
     * Writes returns of {@code episodes} episodes each; gives their folders.
     *
     * @param returns 1 to 32, since each is of another authority
     */
    public List<Path> ofEpisodes(Path dir, int returns, int episodes) throws IOException {
        return ofEpisodes(dir, QUARTER, returns, episodes);
    }

    /** The same as they were told for a quarter, the last or one before: an earlier one holds fewer of the episodes. */
    public List<Path> ofEpisodes(Path dir, Quarter quarter, int returns, int episodes) throws IOException {
        var dealt = episodes(returns * episodes);
        var folders = new ArrayList<Path>();
        for (int i = 0; i < returns; i++) {
            folders.add(write(dir, quarter, Authority.all().get(i), dealt.subList(i * episodes, (i + 1) * episodes)));
        }
        return folders;
    }

    /** Writes one return of about so many rows, all four tables counted together, and never fewer; gives its folder. */
    public Path ofRows(Path dir, int rows) throws IOException {
        var dealt = new ArrayList<EpisodeHistory>();
        int dealtRows = 0;
        for (int scotland = 0; dealtRows < rows; scotland++) {
            for (var episode : scotland(scotland)) {
                if (dealtRows < rows) {
                    dealt.add(episode);
                    dealtRows += 1
                            + episode.placements().size()
                            + episode.milestones().size();
                }
            }
        }
        return write(dir, QUARTER, Authority.all().get(0), dealt);
    }

    private List<EpisodeHistory> episodes(int number) {
        var dealt = new ArrayList<EpisodeHistory>();
        for (int scotland = 0; dealt.size() < number; scotland++) {
            dealt.addAll(scotland(scotland));
        }
        return dealt.subList(0, number);
    }

    /** The episodes that returns of the last quarter hold, of all authorities; another number, other children. */
    private List<EpisodeHistory> scotland(int number) {
        var scotland = SyntheticScotland.generate(seed + number);
        return Authority.all().stream()
                .flatMap(authority -> scotland.history(authority).stream())
                .filter(episode ->
                        episode.touches(QUARTER.lastDay().minusYears(1).plusDays(1), QUARTER.lastDay()))
                .toList();
    }

    private static Path write(Path dir, Quarter quarter, Authority authority, List<EpisodeHistory> episodes)
            throws IOException {
        ReturnFolder.write(dir, authority, quarter, episodes);
        return dir.resolve(quarter.toString()).resolve(authority.code());
    }
}
