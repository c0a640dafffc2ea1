package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.AUTHORITY_SUPERSEDED;
import static scot.pace.submissions.read.ReadRules.AUTHORITY_UNKNOWN;
import static scot.pace.submissions.read.ReadRules.CODE_RESPELLED;
import static scot.pace.submissions.read.ReadRules.CODE_UNKNOWN;
import static scot.pace.submissions.read.ReadRules.DATE_INVALID;
import static scot.pace.submissions.read.ReadRules.IDENTIFYING_VALUE;
import static scot.pace.submissions.read.ReadRules.NUMBER_INVALID;
import static scot.pace.submissions.read.ReadRules.REQUIRED_MISSING;
import static scot.pace.submissions.read.ReadRules.SPECIFICATION_UNKNOWN;
import static scot.pace.submissions.read.ReadRules.TOKEN_INVALID;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Authority;
import scot.pace.schema.CodeList;
import scot.pace.schema.Field;
import scot.pace.schema.LocalTable;
import scot.pace.schema.ReturnSpecification;
import scot.pace.submissions.Finding;
import scot.pace.submissions.screen.Identifier;
import scot.pace.submissions.screen.Repeatable;

/** Reads the cells of one column: a typed value, or null and a finding. A value that repeats is kept once. */
final class CellReader {

    /** The milestones and placements name the child without saying again what a token is. */
    private static final Pattern TOKEN = ReturnSpecification.table("episodes")
            .fields()
            .get(ReturnSpecification.table("episodes").indexOf("child"))
            .pattern()
            .orElseThrow();

    /** A whole number of as many digits or more could be a CHI number that lost its first zero to a spreadsheet, or a telephone. */
    private static final int DIGITS_TO_SCREEN = 9;

    private final Field field;
    private final Consumer<Finding> found;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Object> known;

    /** Whether the column holds words of the authority's own and no token: only local aims and tests of change do. */
    private final boolean isWords;

    /** @param known values that were read before, in any column of the same kind */
    CellReader(Field field, Map<String, Object> known, Consumer<Finding> found) {
        this.field = field;
        this.known = known;
        this.found = found;
        this.isWords = field.kind() == Field.Kind.TEXT
                && LocalTable.named(field.table()).isPresent();
        if (field.kind() == Field.Kind.CODE) {
            CodeList.named(field.codeList()).codes().forEach(code -> codes.put(code.code(), code.code()));
        }
    }

    @Nullable
    Object read(int line, String written, Lines.Kind kind) {
        var cell = kind == Lines.Kind.TEXT ? written : meant(written, kind);
        if (cell.isEmpty() || cell.isBlank()) {
            if (field.required()) {
                found.accept(
                        REQUIRED_MISSING.at(field.table(), line, field.name(), "", REQUIRED_MISSING.message(field)));
            }
            return null;
        }
        if (isWords) {
            return words(line, cell);
        }
        var value = valid(cell);
        if (value != null) {
            return value;
        }
        var identifier = IDENTIFYING_VALUE.kind(field, cell);
        if (identifier.isPresent()) {
            found.accept(IDENTIFYING_VALUE.at(
                    field.table(), line, field.name(), "", IDENTIFYING_VALUE.message(identifier.get())));
            return null;
        }
        return field.kind() == Field.Kind.CODE ? nearlyACode(line, cell) : stillANumber(line, cell);
    }

    /** Words in one line; what identifies somebody may stand anywhere in them. */
    private @Nullable Object words(int line, String cell) {
        var identifier = Identifier.within(cell);
        if (identifier.isPresent()) {
            var words = IDENTIFYING_VALUE.message(identifier.get().words());
            found.accept(IDENTIFYING_VALUE.at(field.table(), line, field.name(), "", words));
            return null;
        }
        return Identifier.bare(cell);
    }

    /**
     * What a real date or number stands for: a spreadsheet turns the month 2012-03 into its first day, and the version 1.0 into the
     * number 1.
     */
    private String meant(String written, Lines.Kind kind) {
        if (kind == Lines.Kind.DAY && field.kind() == Field.Kind.MONTH && written.endsWith("-01")) {
            return written.substring(0, written.length() - 3);
        }
        return kind == Lines.Kind.NUMBER && field.name().equals("specification") && written.matches("\\d+")
                ? written + ".0"
                : written;
    }

    private @Nullable Object valid(String cell) {
        if (field.kind() == Field.Kind.CODE) {
            return codes.get(cell);
        }
        var before = known.get(cell);
        if (before != null) {
            return before;
        }
        var value = typed(cell);
        if (value != null) {
            known.put(cell, value);
        }
        return value;
    }

    private @Nullable Object typed(String cell) {
        return switch (field.kind()) {
            case DATE, MONTH -> DateInvalid.read(field.kind(), cell);
            case WHOLE_NUMBER -> cell.length() < DIGITS_TO_SCREEN ? NumberInvalid.read(field, cell) : null;
            case TEXT, CODE -> pattern().matcher(cell).matches() ? cell : null;
        };
    }

    private Pattern pattern() {
        return field.name().equals("child") ? TOKEN : field.pattern().orElseThrow();
    }

    private @Nullable Object nearlyACode(int line, String cell) {
        var code = codes.get(Identifier.bare(cell).toUpperCase(Locale.ROOT));
        if (code != null) {
            found.accept(
                    CODE_RESPELLED.at(field.table(), line, field.name(), cell, CODE_RESPELLED.message(cell, code)));
            return code;
        }
        if (field.codeList().equals("authorities")) {
            return oldAuthority(line, cell);
        }
        var message = CODE_UNKNOWN.message(
                inWords(cell),
                field.codeList(),
                CodeList.named(field.codeList()).written());
        found.accept(CODE_UNKNOWN.at(field.table(), line, field.name(), repeated(cell), message));
        return null;
    }

    private @Nullable Object oldAuthority(int line, String cell) {
        var authority = Authority.withSupersededCode(cell.strip());
        if (authority.isPresent()) {
            found.accept(AUTHORITY_SUPERSEDED.at(
                    field.table(), line, field.name(), cell, AUTHORITY_SUPERSEDED.message(cell, authority.get())));
            return authority.get().code();
        }
        found.accept(
                field.required()
                        ? AUTHORITY_UNKNOWN.at(
                                field.table(),
                                line,
                                field.name(),
                                repeated(cell),
                                AUTHORITY_UNKNOWN.message(inWords(cell)))
                        : CODE_UNKNOWN.at(
                                field.table(),
                                line,
                                field.name(),
                                repeated(cell),
                                CODE_UNKNOWN.message(inWords(cell), "authority", "the 32 codes of the specification")));
        return null;
    }

    private @Nullable Object stillANumber(int line, String cell) {
        if (field.kind() == Field.Kind.WHOLE_NUMBER) {
            var number = NumberInvalid.read(field, cell);
            if (number != null) {
                return number;
            }
        }
        var value = repeated(cell);
        var words = inWords(cell);
        found.accept(
                switch (field.kind()) {
                    case DATE, MONTH ->
                        DATE_INVALID.at(field.table(), line, field.name(), value, DATE_INVALID.message(field, words));
                    case WHOLE_NUMBER ->
                        NUMBER_INVALID.at(
                                field.table(), line, field.name(), value, NUMBER_INVALID.message(field, words));
                    case TEXT, CODE ->
                        field.name().equals("child")
                                ? TOKEN_INVALID.at(
                                        field.table(), line, field.name(), value, TOKEN_INVALID.message(words))
                                : SPECIFICATION_UNKNOWN.at(
                                        field.table(), line, field.name(), value, SPECIFICATION_UNKNOWN.message(words));
                });
        return null;
    }

    private String inWords(String cell) {
        return Repeatable.inWords(field, cell);
    }

    private String repeated(String cell) {
        return Repeatable.orNothing(field, cell);
    }
}
