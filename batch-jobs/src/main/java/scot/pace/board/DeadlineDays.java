package scot.pace.board;

import java.time.Instant;
import scot.pace.schema.Quarter;

/** From a quarter on returns are due so many days after its last day. */
public record DeadlineDays(Quarter from, int days, String setBy, Instant setAt) {}
