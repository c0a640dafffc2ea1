package scot.pace.cli;

import scot.pace.schema.LocalTable;

/** {@code pace aims}, {@code pace tests-of-change} or {@code pace medians}: the commands under each are the same, for another table. */
interface LocalCommand {
    LocalTable table();
}
