package scot.pace.submissions.rules;

import java.util.List;
import scot.pace.schema.sql.SqlFile;
import scot.pace.submissions.Finding;

/** Every rule there is, found by folder. One that cannot be read stops the start. */
public final class Rules {

    private static final List<Rule> ALL =
            SqlFile.folder(Finding.class, "rules").stream().map(Rule::of).toList();

    private static final List<SqlFile> TABLES = SqlFile.inOrder(SqlFile.folder(Finding.class, "rules/tables"));

    private Rules() {}

    /** By id. */
    public static List<Rule> all() {
        return ALL;
    }

    /** Tables that several rules read, made from the return before the rules run; each after those it reads. */
    static List<SqlFile> tables() {
        return TABLES;
    }
}
