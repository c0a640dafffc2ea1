package scot.pace.schema.synthetic;

import java.time.LocalDate;

/** A child comes to a placement on a day, from which it is there. */
record Move(PlacementType type, LocalDate day) {}
