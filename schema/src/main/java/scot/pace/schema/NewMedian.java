package scot.pace.schema;

import java.time.LocalDate;
import java.util.Map;

/**
 * From a quarter on the run chart of an area and an aim has a new median, as an analyst has set it.
 *
 * @param area code of Scotland or of an authority
 * @param aim code of the national aim, or name of the local aim
 * @param from its first quarter
 * @param reason why, in words that follow on from "because"
 * @param setOn day on which it was set
 */
public record NewMedian(String area, String aim, Quarter from, String reason, LocalDate setOn) {

    /** From the columns of the view {@code known_new_median}. */
    public static NewMedian of(Map<String, String> line) {
        return new NewMedian(
                line.getOrDefault("area", ""),
                line.getOrDefault("aim", ""),
                Quarter.of(LocalAim.day(line, "first_day").orElseThrow()),
                line.getOrDefault("reason", ""),
                LocalAim.day(line, "set_on").orElseThrow());
    }
}
