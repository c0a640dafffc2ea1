package scot.pace.submissions.read;

import java.util.List;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.screen.ChildTokenGuessable;
import scot.pace.submissions.screen.IdentifyingColumn;
import scot.pace.submissions.screen.IdentifyingValue;

/** The rules of the stages receive, read and screen. */
public final class ReadRules {

    static final FileUnreadable FILE_UNREADABLE = new FileUnreadable();
    static final QuoteOpen QUOTE_OPEN = new QuoteOpen();
    static final TableMissing TABLE_MISSING = new TableMissing();
    static final EncodingOther ENCODING_OTHER = new EncodingOther();
    static final ColumnWrong COLUMN_WRONG = new ColumnWrong();
    static final RowRagged ROW_RAGGED = new RowRagged();
    static final CellFormula CELL_FORMULA = new CellFormula();
    static final SheetUnexpected SHEET_UNEXPECTED = new SheetUnexpected();
    static final AuthorityUnknown AUTHORITY_UNKNOWN = new AuthorityUnknown();
    static final AuthoritySuperseded AUTHORITY_SUPERSEDED = new AuthoritySuperseded();
    static final AuthorityNotYours AUTHORITY_NOT_YOURS = new AuthorityNotYours();
    static final QuarterWrong QUARTER_WRONG = new QuarterWrong();
    static final ControlTotal CONTROL_TOTAL = new ControlTotal();
    static final RequiredMissing REQUIRED_MISSING = new RequiredMissing();
    static final CodeUnknown CODE_UNKNOWN = new CodeUnknown();
    static final CodeRespelled CODE_RESPELLED = new CodeRespelled();
    static final NumberInvalid NUMBER_INVALID = new NumberInvalid();
    static final TokenInvalid TOKEN_INVALID = new TokenInvalid();
    static final TokenOfAnotherKind TOKEN_OF_ANOTHER_KIND = new TokenOfAnotherKind();
    static final DateInvalid DATE_INVALID = new DateInvalid();
    static final SpecificationUnknown SPECIFICATION_UNKNOWN = new SpecificationUnknown();
    static final IdentifyingColumn IDENTIFYING_COLUMN = new IdentifyingColumn();
    static final IdentifyingValue IDENTIFYING_VALUE = new IdentifyingValue();
    static final ChildTokenGuessable CHILD_TOKEN_GUESSABLE = new ChildTokenGuessable();

    private ReadRules() {}

    /** All, in the order in which they look. */
    public static List<CodeRule> all() {
        return List.of(
                FILE_UNREADABLE,
                QUOTE_OPEN,
                TABLE_MISSING,
                ENCODING_OTHER,
                COLUMN_WRONG,
                ROW_RAGGED,
                CELL_FORMULA,
                SHEET_UNEXPECTED,
                AUTHORITY_UNKNOWN,
                AUTHORITY_SUPERSEDED,
                AUTHORITY_NOT_YOURS,
                QUARTER_WRONG,
                CONTROL_TOTAL,
                REQUIRED_MISSING,
                CODE_UNKNOWN,
                CODE_RESPELLED,
                NUMBER_INVALID,
                TOKEN_INVALID,
                TOKEN_OF_ANOTHER_KIND,
                DATE_INVALID,
                SPECIFICATION_UNKNOWN,
                IDENTIFYING_COLUMN,
                IDENTIFYING_VALUE,
                CHILD_TOKEN_GUESSABLE);
    }
}
