package scot.pace.schema.synthetic;

import java.time.LocalDate;

/** A row of the placements table without its last day, which is the first day of the next row or the end of the episode. */
record PlacementRow(int placement, PlacementType type, String legalReason, LocalDate started) {}
