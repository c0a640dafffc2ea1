package scot.pace.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import scot.pace.schema.store.HashChain;

/** What was done, by whom and when. Entries are added and never changed: each holds the hash of the one before. */
@Component
public class AuditLog {

    private static final String COLUMNS = "SELECT number, at, account, action, about, hash FROM audit_entry ";

    /** An entry as the register keeps it. */
    record Row(long number, String at, String account, String action, String about, String hash) {
        AuditEntry entry() {
            return new AuditEntry(number, Instant.parse(at), account, action, about, hash);
        }
    }

    private final JdbcClient register;
    private final Clock clock;

    AuditLog(JdbcClient register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Adds an entry; line ends in it become blanks. */
    public synchronized void add(String account, String action, String about) {
        var last = last();
        var entry = AuditEntry.after(
                last.map(AuditEntry::hash).orElse(HashChain.START),
                last.map(AuditEntry::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                oneLine(account),
                oneLine(action),
                oneLine(about));
        register.sql("INSERT INTO audit_entry (number, at, account, action, about, hash) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        entry.number(),
                        entry.at().toString(),
                        entry.account(),
                        entry.action(),
                        entry.about(),
                        entry.hash())
                .update();
    }

    /** The newest entries first. */
    public List<AuditEntry> newest(int most) {
        return entries(COLUMNS + "ORDER BY number DESC LIMIT " + most);
    }

    /** The first entry that is not what was written: changed, taken out or put in; empty where all are. */
    public Optional<Long> firstBroken() {
        var before = HashChain.START;
        long number = 0;
        for (var entry : entries(COLUMNS + "ORDER BY number")) {
            number++;
            if (entry.number() != number || !entry.follows(before)) {
                return Optional.of(number);
            }
            before = entry.hash();
        }
        return Optional.empty();
    }

    private Optional<AuditEntry> last() {
        return newest(1).stream().findFirst();
    }

    private List<AuditEntry> entries(String sql) {
        return register.sql(sql).query(Row.class).list().stream()
                .map(Row::entry)
                .toList();
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("\\R", " ");
        return line.substring(0, Math.min(line.length(), 200));
    }
}
