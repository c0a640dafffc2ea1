package scot.pace.cli;

import picocli.CommandLine.Command;
import scot.pace.schema.LocalTable;

/** {@code pace aims}. */
@Command(
        name = "aims",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "The aims that authorities set themselves: keep, list, and write an empty file for them.",
            "",
            "An aim is a line: from one milestone to another, within a time or by a deadline. It is measured in every quarter in which it"
                    + " is in force and printed in the report of the authority.",
            ""
        },
        subcommands = {LocalImport.class, LocalList.class, LocalTemplate.class})
final class Aims implements LocalCommand {

    @Override
    public LocalTable table() {
        return LocalTable.AIMS;
    }
}
