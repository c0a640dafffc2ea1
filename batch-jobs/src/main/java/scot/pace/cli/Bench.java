package scot.pace.cli;

import picocli.CommandLine.Command;

/** {@code pace bench}: how long something takes, for whoever changes it. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measure how long something takes on this machine.",
        subcommands = {BenchIntake.class, BenchPublish.class, BenchStatistics.class, BenchUpload.class})
final class Bench {}
