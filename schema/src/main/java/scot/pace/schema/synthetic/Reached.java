package scot.pace.schema.synthetic;

import java.time.LocalDate;

/** A milestone reached; {@code plan} is 0 and the texts are empty where the milestone has none. */
record Reached(String milestone, LocalDate day, int plan, String route, String outcome) {

    static Reached review(String milestone, LocalDate day) {
        return new Reached(milestone, day, 0, "", "");
    }
}
