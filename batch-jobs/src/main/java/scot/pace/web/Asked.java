package scot.pace.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import scot.pace.reporting.publication.AreaComparison;
import scot.pace.reporting.publication.ComparisonGroups;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;
import scot.pace.schema.Quarter;

/** What the address of a comparison asks for. What it leaves out: Aim 2, Scotland, not broken down. */
public record Asked(Quarter quarter, String aimCode, Area area, ComparisonGroups by) {

    private static final String AIM = "aim-2";

    /** As the address has it. */
    record Written(Optional<String> quarter, Optional<String> aim, Optional<String> area, Optional<String> by) {

        boolean isWhole() {
            return Stream.of(quarter, aim, area, by).allMatch(Optional::isPresent);
        }
    }

    /** {@link NotFound} where one of them does not exist, or there is no quarter. */
    static Asked of(Written written) {
        return of(written, "");
    }

    /** The same, of this quarter where the address names none. */
    static Asked of(Written written, String quarter) {
        try {
            return new Asked(
                    Quarter.parse(written.quarter().orElse(quarter)),
                    written.aim().orElse(AIM),
                    Area.coded(written.area().orElse(Area.SCOTLAND.code())),
                    written.by().map(Asked::groups).orElse(ComparisonGroups.NONE));
        } catch (IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }

    private static ComparisonGroups groups(String written) {
        return Arrays.stream(ComparisonGroups.values())
                .filter(groups -> written(groups).equals(written))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** As the address has it: {@code age-and-sex}. */
    public static String written(ComparisonGroups groups) {
        return groups.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The aim, where it is compared; {@link NotFound} where it is not. */
    Aim aim(AreaComparison comparison) {
        return comparison.aims().stream()
                .filter(aim -> aim.code().equals(aimCode))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What follows the question mark. */
    String query() {
        var query = UriComponentsBuilder.newInstance()
                .queryParam("quarter", quarter)
                .queryParam("aim", aimCode)
                .queryParam("area", area.code())
                .queryParam("by", written(by))
                .build()
                .encode()
                .getQuery();
        return query == null ? "" : query;
    }

    /** {@code 2019-20-Q4-aim-2-S92000003}. */
    String inAFileName() {
        return quarter + "-" + aimCode + "-" + area.code();
    }
}
