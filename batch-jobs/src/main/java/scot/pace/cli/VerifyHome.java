package scot.pace.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Publications;
import scot.pace.schema.LocalTable;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** {@code pace verify-home}. */
@Command(
        name = "verify-home",
        mixinStandardHelpOptions = true,
        description =
                "Read every file of archive and releases again and compare it with the hash it was kept with; and every entry of"
                        + " the audit log.")
final class VerifyHome implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Home.kindOf(home.folder());
        var archive = Archive.readOnly(home.folder());
        var returns = archive.all();
        var damaged = new ArrayList<String>();
        for (var kept : returns) {
            damaged.addAll(archive.damaged(kept));
        }
        for (var local : LocalTable.values()) {
            for (var kept : archive.local(local).all()) {
                damaged.addAll(archive.local(local).damaged(kept));
            }
        }
        damaged.addAll(Publications.damaged(Home.releases(home.folder())));
        damaged.addAll(Publications.damaged(Home.published(home.folder())));
        try (var jobs = Jobs.open(home.folder(), Home.kindOf(home.folder()), Today.clock(), 1)) {
            jobs.audit().firstBroken().ifPresent(entry -> damaged.add("the audit log, from entry " + entry + " on"));
        }
        var out = command.commandLine().getOut();
        if (damaged.isEmpty()) {
            out.println("All files of " + returns.size()
                    + " accepted returns and of every release are as they were kept, and so is the audit log.");
            return Exit.DONE;
        }
        out.println(damaged.size() + " files are not as they were kept; take them from a backup:");
        damaged.forEach(file -> out.println("  " + file));
        return Exit.OUR_FAILURE;
    }
}
