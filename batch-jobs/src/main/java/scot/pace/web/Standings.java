package scot.pace.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import scot.pace.board.Deadlines;
import scot.pace.board.Reviews;
import scot.pace.board.Standing;
import scot.pace.jobs.Accepted;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/** How authorities stand with quarters: what the archive has of them, and what was agreed and decided. */
@Component
class Standings {

    /** What is older is not asked for any more. */
    private static final int QUARTERS_BACK = 8;

    private final Jobs jobs;
    private final Deadlines deadlines;
    private final Reviews reviews;

    Standings(Jobs jobs, Deadlines deadlines, Reviews reviews) {
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.reviews = reviews;
    }

    Standing of(Authority authority, Quarter quarter) throws IOException {
        return of(authority, quarter, jobs.accepted(authority));
    }

    /** @param accepted the live returns of the authority */
    Standing of(Authority authority, Quarter quarter, List<Accepted> accepted) {
        var live =
                accepted.stream().filter(one -> one.quarter().equals(quarter)).findFirst();
        return new Standing(
                authority,
                quarter,
                deadlines.of(authority, quarter),
                live,
                live.flatMap(one -> reviews.of(authority, quarter, one.version())),
                jobs.today());
    }

    /**
     * What an authority has to send: the quarter that ended last while it has sent nothing for it, those missing after the first
     * that it ever sent, and those that were returned. The latest first.
     */
    List<Standing> wanted(Authority authority) throws IOException {
        var accepted = jobs.accepted(authority);
        var last = Quarter.of(jobs.today()).plus(-1);
        var first = accepted.stream().map(Accepted::quarter).min(Quarter::compareTo);
        var wanted = new ArrayList<Standing>();
        for (int back = 0; back < QUARTERS_BACK; back++) {
            var standing = of(authority, last.plus(-back), accepted);
            boolean isMissing =
                    back == 0 || first.filter(since -> isAfter(standing, since)).isPresent();
            if (standing.isReturned() || (standing.live().isEmpty() && isMissing)) {
                wanted.add(standing);
            }
        }
        accepted.stream()
                .filter(one -> one.quarter().compareTo(oldestWanted()) < 0)
                .map(one -> of(authority, one.quarter(), accepted))
                .filter(Standing::isReturned)
                .forEach(wanted::add);
        return wanted;
    }

    /** How an authority stands with every quarter for which it has sent a return, the newest first. */
    List<Standing> sent(Authority authority) throws IOException {
        var accepted = jobs.accepted(authority);
        return accepted.stream()
                .map(one -> of(authority, one.quarter(), accepted))
                .toList();
    }

    /** The oldest quarter that an authority is asked for where it has sent nothing. */
    Quarter oldestWanted() {
        return Quarter.of(jobs.today()).plus(-QUARTERS_BACK);
    }

    private static boolean isAfter(Standing standing, Quarter first) {
        return standing.quarter().compareTo(first) > 0;
    }

    /** The live returns of all authorities, which stand by name. */
    Map<Authority, List<Accepted>> accepted() throws IOException {
        var accepted = new LinkedHashMap<Authority, List<Accepted>>();
        for (var authority : Authority.byName()) {
            accepted.put(authority, jobs.accepted(authority));
        }
        return accepted;
    }
}
