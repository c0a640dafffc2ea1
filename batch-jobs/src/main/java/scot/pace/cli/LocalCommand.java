package scot.pace.cli;

import scot.pace.schema.LocalTable;

/** {@code pace aims} or {@code pace tests-of-change}: the commands under both are the same, for another table. */
interface LocalCommand {
    LocalTable table();
}
