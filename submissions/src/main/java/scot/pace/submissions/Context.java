package scot.pace.submissions;

import java.time.LocalDate;
import java.util.Optional;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;

/**
 * What is known about a return before it is opened.
 *
 * @param sender the authority that sends it; empty where anybody may ask, as in {@code pace check}
 * @param quarter the quarter the sender chose
 * @param home the kind of home it is to go into
 * @param today the day it is read: a quarter that ends later is in the future
 */
public record Context(
        Optional<Authority> sender, Optional<Quarter> quarter, Optional<Home.Kind> home, LocalDate today) {

    /** Anybody's return, for no home. */
    public static Context ofAnybody(LocalDate today) {
        return new Context(Optional.empty(), Optional.empty(), Optional.empty(), today);
    }
}
