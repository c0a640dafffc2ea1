package scot.pace.submissions;

/** One episode of one child within an authority. */
public record EpisodeKey(String child, int episode) {}
