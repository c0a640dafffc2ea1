package scot.pace.submissions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.store.ParquetTable;
import scot.pace.submissions.rules.RuleDatabase;

/**
 * Which returns the rules are asked about in one go. Most of what a question costs does not depend on how many rows it is about,
 * so 32 small returns together take little longer than one.
 *
 * <p>A return of which some cell could not be read stands alone: what is missing silences rules. Those with a return before and
 * those without stand apart.
 */
final class Together {

    /** So many bytes of tables are asked about at once, unless one return has more: some millions of rows. */
    private static final long MOST_BYTES = 8L << 20;

    private final List<List<Integer>> groups = new ArrayList<>();
    private final List<TypedReturn> returns;

    private Together(List<TypedReturn> returns) {
        this.returns = returns;
    }

    /** Groups of places in the list; every place in exactly one. */
    static List<List<Integer>> groups(List<TypedReturn> returns) throws IOException {
        var together = new Together(returns);
        for (boolean compared : new boolean[] {false, true}) {
            together.group(compared);
        }
        return together.groups;
    }

    private void group(boolean compared) throws IOException {
        var open = new ArrayList<Integer>();
        long bytes = 0;
        for (int i = 0; i < returns.size(); i++) {
            var one = returns.get(i);
            if (one.before().isPresent() != compared) {
                continue;
            }
            if (one.isUnreadInPart()) {
                groups.add(List.of(i));
                continue;
            }
            long more = bytes(one.folder());
            if (open.size() == RuleDatabase.MOST_RETURNS || (!open.isEmpty() && bytes + more > MOST_BYTES)) {
                groups.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
            open.add(i);
            bytes += more;
        }
        if (!open.isEmpty()) {
            groups.add(open);
        }
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        for (var table : ReturnSpecification.tables()) {
            bytes += Files.size(ParquetTable.file(folder, table));
        }
        return bytes;
    }
}
