package scot.pace.cli;

import picocli.CommandLine.Command;
import scot.pace.schema.LocalTable;

/** {@code pace medians}. */
@Command(
        name = "medians",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "New medians of run charts: keep, list, and write an empty file for them.",
            "",
            "Nothing sets one by itself. An analyst does, for an area and an aim, from a quarter on and with a reason; both are printed"
                    + " under the chart. No figure moves by it.",
            ""
        },
        subcommands = {LocalImport.class, LocalList.class, LocalTemplate.class})
final class Medians implements LocalCommand {

    @Override
    public LocalTable table() {
        return LocalTable.MEDIANS;
    }
}
