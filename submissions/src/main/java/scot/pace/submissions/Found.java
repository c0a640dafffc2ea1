package scot.pace.submissions;

import java.util.List;
import java.util.Map;

/**
 * Everything there is to say about a return.
 *
 * @param findings of all stages, in order
 * @param episodes the episode of each finding that is about a line of one; the others are not in it
 * @param unlisted as in {@link Counts}
 */
public record Found(List<Finding> findings, Map<Finding, EpisodeKey> episodes, Map<String, Integer> unlisted) {

    public Found {
        findings = List.copyOf(findings);
        episodes = Map.copyOf(episodes);
        unlisted = Map.copyOf(unlisted);
    }
}
