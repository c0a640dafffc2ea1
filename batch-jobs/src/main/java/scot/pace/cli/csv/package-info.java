/**
 * CSV tables that an analyst hands to a command, and those it answers with. In come files of any origin; out go typed cells, or every fault at once
 * with its line and column. Begin reading at {@link scot.pace.cli.csv.CsvInput}.
 */
@NullMarked
package scot.pace.cli.csv;

import org.jspecify.annotations.NullMarked;
