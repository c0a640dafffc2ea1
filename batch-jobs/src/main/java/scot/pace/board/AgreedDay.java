package scot.pace.board;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A named exception: the return of one authority for one quarter is due on another day than those of the others.
 *
 * @param day the last day on which it is in time
 * @param setBy the account that set it
 */
public record AgreedDay(LocalDate day, String reason, String setBy, Instant setAt) {}
