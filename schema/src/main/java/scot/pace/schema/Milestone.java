package scot.pace.schema;

import java.util.Arrays;
import java.util.List;

/**
 * Something that happens once on a child's way to a settled home, named by a participle.
 *
 * @param inReturns whether authorities return it; the others are derived from episodes and placements
 * @param plan whether it belongs to a numbered permanence plan
 * @param route whether it names a route
 * @param outcomes the outcomes it may have; empty where it has none
 * @param term what the source documents call it
 */
public record Milestone(
        String code,
        boolean inReturns,
        boolean plan,
        boolean route,
        List<String> outcomes,
        String definition,
        String term) {

    private static final List<Milestone> ALL = CsvResource.rows(Milestone.class, "milestones.csv").stream()
            .map(row -> new Milestone(
                    row.getField("milestone"),
                    row.getField("kind").equals("returned"),
                    row.getField("plan").equals("Y"),
                    row.getField("route").equals("Y"),
                    row.getField("outcomes").isEmpty()
                            ? List.of()
                            : Arrays.asList(row.getField("outcomes").split("\\|")),
                    row.getField("definition"),
                    row.getField("term")))
            .toList();

    /** Those an authority returns, in the order of a child's way. */
    public static List<Milestone> returned() {
        return ALL.stream().filter(Milestone::inReturns).toList();
    }

    /** All, the derived ones last. */
    public static List<Milestone> all() {
        return ALL;
    }

    /** Whether a clock may start from it: any that is returned, accommodated, and 24 months at home. */
    public boolean opensAnAim() {
        return inReturns || code.equals("ACCOMMODATED") || code.equals("AT_HOME_24_MONTHS");
    }
}
