package scot.pace.cli;

import picocli.CommandLine.Command;
import scot.pace.schema.LocalTable;

/** {@code pace tests-of-change}. */
@Command(
        name = "tests-of-change",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "The changes that authorities test: keep, list, and write an empty file for them.",
            "",
            "What an authority writes is printed in its report in its own words.",
            ""
        },
        subcommands = {LocalImport.class, LocalList.class, LocalTemplate.class})
final class TestsOfChange implements LocalCommand {

    @Override
    public LocalTable table() {
        return LocalTable.TESTS_OF_CHANGE;
    }
}
