package scot.pace.schema.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Authority;
import scot.pace.schema.Field;
import scot.pace.schema.Quarter;
import scot.pace.schema.ReturnSpecification;

/**
 * Writes one return, {@code <quarter>/<authority>/{return,episodes,placements,milestones}.csv}: every episode open on any day of
 * the 12 months that end with the quarter, with its whole history as known on the quarter's last day.
 *
 * <p>The folder appears whole or not at all: it is written under another name and renamed.
 */
final class ReturnFolder {

    private final Authority authority;
    private final LocalDate known;
    private final StringBuilder episodes = header("episodes");
    private final StringBuilder placements = header("placements");
    private final StringBuilder milestones = header("milestones");
    private int episodeRows;
    private int placementRows;
    private int milestoneRows;

    private ReturnFolder(Authority authority, Quarter quarter) {
        this.authority = authority;
        this.known = quarter.lastDay();
    }

    /** Writes into {@code dir}, unless the return is there already. {@code history} is in the order of the rows. */
    static void write(Path dir, Authority authority, Quarter quarter, List<EpisodeHistory> history) throws IOException {
        var folder = dir.resolve(quarter.toString()).resolve(authority.code());
        if (!Files.exists(folder)) {
            var made = new ReturnFolder(authority, quarter);
            history.stream()
                    .filter(episode -> episode.touches(made.known.minusYears(1).plusDays(1), made.known))
                    .forEach(made::add);
            made.write(folder);
        }
    }

    private void add(EpisodeHistory episode) {
        var ended = asKnown(episode.ended());
        var child = episode.child();
        append(episodes, child.token, episode.number(), child.sex, child.birth, child.ethnicGroup, child.disability);
        append(episodes, child.supportNeeds, episode.started(), ended, ended.isEmpty() ? "" : episode.destination());
        append(episodes, "", "", carePlan(episode));
        endLine(episodes);
        episodeRows++;
        addPlacements(episode);
        for (var reached : episode.milestones()) {
            if (!reached.day().isAfter(known)) {
                append(milestones, child.token, episode.number(), reached.milestone(), reached.day());
                append(milestones, reached.plan() == 0 ? "" : reached.plan(), reached.route(), reached.outcome());
                endLine(milestones);
                milestoneRows++;
            }
        }
    }

    private void addPlacements(EpisodeHistory episode) {
        for (int i = 0; i < episode.placements().size(); i++) {
            var row = episode.placements().get(i);
            if (!row.started().isAfter(known)) {
                boolean last = i == episode.placements().size() - 1;
                var ended =
                        last ? episode.ended() : episode.placements().get(i + 1).started();
                append(placements, episode.child().token, episode.number(), row.placement(), row.type());
                append(placements, row.legalReason(), row.started(), asKnown(ended), "");
                endLine(placements);
                placementRows++;
            }
        }
    }

    /** A plan takes some weeks to make, and a few are missing. */
    private String carePlan(EpisodeHistory episode) {
        if (episode.started().isAfter(known.minusDays(20))) {
            return "N";
        }
        int turn = Math.floorMod(episode.child().token.hashCode(), 50);
        return turn == 0 ? "NK" : turn <= 3 ? "N" : "Y";
    }

    private String asKnown(@Nullable LocalDate day) {
        return day == null || day.isAfter(known) ? "" : day.toString();
    }

    private void write(Path folder) throws IOException {
        var random = new SplittableRandom(authority.code().hashCode() * 31L + known.toEpochDay());
        var line = header("return");
        append(line, ReturnSpecification.VERSION, authority.code(), known);
        append(line, known.plusDays(Chance.between(random, 7, 30)), episodeRows, placementRows, milestoneRows);
        endLine(line);
        var unfinished = folder.resolveSibling(authority.code() + ".tmp");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("return.csv"), line, StandardCharsets.UTF_8);
        Files.writeString(unfinished.resolve("episodes.csv"), episodes, StandardCharsets.UTF_8);
        Files.writeString(unfinished.resolve("placements.csv"), placements, StandardCharsets.UTF_8);
        Files.writeString(unfinished.resolve("milestones.csv"), milestones, StandardCharsets.UTF_8);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static StringBuilder header(String table) {
        return new StringBuilder(ReturnSpecification.table(table).fields().stream()
                .map(Field::name)
                .collect(Collectors.joining(",", "", "\n")));
    }

    /** Adds cells to the line; no value in a return needs quotes. */
    private static void append(StringBuilder line, Object... cells) {
        for (var cell : cells) {
            line.append(cell).append(',');
        }
    }

    private static void endLine(StringBuilder line) {
        line.setCharAt(line.length() - 1, '\n');
    }
}
