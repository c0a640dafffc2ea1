package scot.pace.web;

import scot.pace.schema.Quarter;
import scot.pace.submissions.CivilDay;

/** A quarter as people say it. */
final class Period {

    private Period() {}

    /** {@code 1 May 2020 to 31 July 2020, both days included}. */
    static String inWords(Quarter quarter) {
        return CivilDay.inWords(quarter.firstDay()) + " to " + CivilDay.inWords(quarter.lastDay())
                + ", both days included";
    }
}
