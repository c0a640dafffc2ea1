package scot.pace.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import scot.pace.accounts.Account;
import scot.pace.accounts.Accounts;
import scot.pace.accounts.Refused;
import scot.pace.accounts.Role;
import scot.pace.accounts.Token;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.WrongUse;

/** {@code pace account}. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Who may sign in. The first administrator is made here, everybody else on the pages.")
final class AccountCommand {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--synthetic",
            scope = ScopeType.INHERIT, // as well behind the command below
            description = "where there is no home yet, make one for children who do not exist")
    private boolean synthetic;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** What is done with the accounts; Refused or IllegalArgumentException is wrong use. */
    @FunctionalInterface
    private interface Work {
        String of(Accounts accounts);
    }

    @Command(
            name = "add",
            description = "Make an account. Prints the path of its invitation, which works once and for seven days.")
    int add(
            @Parameters(paramLabel = "NAME", description = "small letters, digits, dots, hyphens or @") String name,
            @Option(names = "--full-name", required = true, paramLabel = "FULL NAME") String fullName,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
                    List<Role> roles,
            @Option(names = "--authority", paramLabel = "CODE", description = "for SUBMIT and SIGN") @Nullable
                    Authority authority)
            throws Exception {
        return run(accounts -> invitation(accounts.add(
                new Account(name, fullName, roles, Optional.ofNullable(authority)), HomeOption.COMMAND_LINE)));
    }

    @Command(name = "invite", description = "Invite again, as after a lost password or phone.")
    int invite(@Parameters(paramLabel = "NAME") String name) throws Exception {
        return run(accounts -> invitation(accounts.invite(name, HomeOption.COMMAND_LINE)));
    }

    private static String invitation(String token) {
        return "Invitation: /invitation/" + token
                + "\nPut the address of the pages before it, as in http://127.0.0.1:8080/invitation/..., and open it within seven"
                + " days to choose a password. 'pace serve' serves the pages.";
    }

    @Command(name = "close", description = "Close an account for good.")
    int close(@Parameters(paramLabel = "NAME") String name) throws Exception {
        return run(accounts -> {
            accounts.close(name, HomeOption.COMMAND_LINE);
            return "The account " + name + " is closed.";
        });
    }

    @Command(name = "list", description = "List the accounts that are open.")
    int list() throws Exception {
        return run(accounts -> String.join(
                "\n",
                accounts.open().stream()
                        .map(account -> account.name() + "  " + account.fullName() + "  " + account.roles() + "  "
                                + account.authority().map(Authority::name).orElse(""))
                        .toList()));
    }

    @Command(
            name = "token",
            description =
                    "Make a token for a program of an account with the role SUBMIT or ANALYST. It is printed only now.")
    int token(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--for", required = true, paramLabel = "PURPOSE", description = "what it is for")
                    String purpose,
            @Option(names = "--days", paramLabel = "N", defaultValue = "180", description = "default: ${DEFAULT-VALUE}")
                    int days)
            throws Exception {
        return with(jobs -> {
            var role = jobs.accounts().open(name).stream()
                    .flatMap(account -> account.roles().stream())
                    .filter(Token.ROLES::contains)
                    .findFirst()
                    .orElseThrow(() -> new Refused("There is no account with the name " + name
                            + " that may have a token: its role is SUBMIT or ANALYST."));
            return "Token: " + jobs.tokens().make(name, role, purpose, days, HomeOption.COMMAND_LINE);
        });
    }

    @Command(name = "tokens", description = "List the tokens that count.")
    int tokens() throws Exception {
        return with(jobs -> String.join(
                "\n",
                jobs.tokens().all().stream()
                        .map(token -> token.number() + "  " + token.account().name() + "  " + token.role() + "  until "
                                + token.until() + "  " + token.purpose())
                        .toList()));
    }

    @Command(name = "revoke", description = "Revoke a token for good.")
    int revoke(@Parameters(paramLabel = "NUMBER", description = "of the token") long number) throws Exception {
        return with(jobs -> {
            jobs.tokens().revoke(number, HomeOption.COMMAND_LINE);
            return "Token " + number + " is revoked.";
        });
    }

    private int run(Work work) throws Exception {
        return with(jobs -> work.of(jobs.accounts()));
    }

    private int with(Function<Jobs, String> work) throws Exception {
        var kind = synthetic ? Home.Kind.SYNTHETIC : Home.Kind.REAL;
        return home.run(command, kind, 1, jobs -> {
            try {
                command.commandLine().getOut().println(work.apply(jobs));
                return Exit.DONE;
            } catch (Refused | IllegalArgumentException wrong) {
                throw new WrongUse(String.valueOf(wrong.getMessage()));
            }
        });
    }
}
