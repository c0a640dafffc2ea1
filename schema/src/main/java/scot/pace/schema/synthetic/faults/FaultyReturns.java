package scot.pace.schema.synthetic.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.sql.ResourceFolder;

/**
 * Writes a folder for each rule with a return that breaks it and no other, {@code all-together} with every fault that goes with
 * others, and {@code planted.csv}. Where a rule compares, the return before lies beside it; where it looks at two authorities,
 * that of the receiving one. {@code planted-beyond-check.csv} lists what no check of a return alone can find, and what does.
 *
 * <p>A fault is one file of the resource folder {@code faults}, found there; {@code base.txt} is what all of them are planted in.
 */
public final class FaultyReturns {

    /** The folder with every fault that goes with others. */
    public static final String TOGETHER = "all-together";

    private static final Pattern ROW = Pattern.compile("(before |receiving )?(\\w+)(!)? ?(\\w*) ?\\| (.*)");
    private static final String RETURN = "1.0,S12000011,2020-07-31,2020-08-10";
    private static final String BEFORE = "1.0,S12000011,2020-04-30,2020-05-10";
    private static final String RECEIVING = "1.0,S12000005,2020-07-31,2020-08-10";
    private static final String BASE = "base";

    private final Tables now = new Tables();
    private final Tables before = new Tables();
    private final Tables receiving = new Tables();
    private final List<Planted> planted = new ArrayList<>();
    private final String folder;
    private String returned = RETURN;
    private String returnedField = "";
    private boolean isReceived;

    private FaultyReturns(String folder) {
        this.folder = folder;
    }

    /** Writes them all into {@code dir} and says what was planted. */
    public static List<Planted> write(Path dir) throws IOException {
        var files = ResourceFolder.files(FaultyReturns.class, "", ".txt").stream()
                .map(file -> Fault.parse(file.name().replace(".txt", ""), file.text()))
                .toList();
        var base = files.stream()
                .filter(file -> file.rule().equals(BASE))
                .findFirst()
                .orElseThrow();
        var faults = files.stream().filter(file -> !file.rule().equals(BASE)).toList();
        var planted = new ArrayList<Planted>();
        for (var fault : faults) {
            var one = new FaultyReturns(fault.rule());
            planted.addAll(one.write(
                    dir, fault.says("without base") ? List.of(fault) : List.of(base, fault), fault.isCompared()));
        }
        var together = new ArrayList<>(List.of(base));
        faults.stream().filter(Fault::goesWithOthers).forEach(together::add);
        planted.addAll(new FaultyReturns(TOGETHER).write(dir, together, true));
        list(dir, planted);
        return planted;
    }

    private static void list(Path dir, List<Planted> planted) throws IOException {
        var byCheck = new StringBuilder("folder,table,line,field,rule\n");
        var beyond = new StringBuilder("folder,table,line,field,rule,found_by\n");
        for (var one : planted) {
            if (one.isFoundByCheck()) {
                byCheck.append(one.place()).append('\n');
            } else {
                beyond.append(one.place()).append(',').append(one.foundBy()).append('\n');
            }
        }
        Files.writeString(dir.resolve("planted.csv"), byCheck);
        Files.writeString(dir.resolve("planted-beyond-check.csv"), beyond);
    }

    private List<Planted> write(Path dir, List<Fault> faults, boolean compared) throws IOException {
        for (var fault : faults) {
            fault.steps().forEach(step -> take(fault, step));
        }
        finish(faults);
        now.write(dir.resolve(folder).resolve("return"));
        if (compared) {
            before.returned(BEFORE);
            before.write(dir.resolve(folder).resolve("before"));
        }
        if (isReceived) {
            receiving.returned(RECEIVING);
            receiving.write(dir.resolve(folder).resolve("receiving"));
        }
        return planted;
    }

    private void take(Fault fault, String step) {
        var row = ROW.matcher(step);
        if (!row.matches() || step.startsWith("header ") || step.startsWith("content ")) {
            return;
        }
        if (row.group(2).equals("return")) {
            returned = row.group(5);
            returnedField = row.group(4);
            return;
        }
        int line = of(row.group(1)).add(row.group(2), row.group(5));
        if (row.group(3) != null) {
            plant(fault, row.group(2), line, row.group(4));
        }
    }

    private Tables of(@Nullable String which) {
        if (which == null) {
            return now;
        }
        isReceived |= which.startsWith("receiving");
        return which.startsWith("receiving") ? receiving : before;
    }

    private void plant(Fault fault, String table, int line, String field) {
        planted.add(new Planted(folder, table, line, field, fault.rule(), fault.foundBy()));
    }

    /** What concerns whole files comes last, because it hides the rows. */
    private void finish(List<Fault> faults) {
        now.returned(returned);
        if (!returnedField.isEmpty()) {
            plant(faults.get(faults.size() - 1), "return", 2, returnedField);
        }
        for (var fault : faults) {
            fault.steps().forEach(step -> takeWhole(fault, step));
        }
    }

    private void takeWhole(Fault fault, String step) {
        var words = step.split(" ", 4);
        switch (words[0]) {
            case "header" -> now.header(words[1], words[3]);
            case "content" -> now.content(words[1], words[3].replace("\\u0000", "\0"));
            case "drop" -> now.drop(words[1]);
            case "encoding" -> now.encoding(words[1], words[2]);
            case "workbook" -> now.inWorkbook();
            case "planted" -> {
                var place = step.substring("planted ".length()).split(",", -1);
                plant(fault, place[0], Integer.parseInt(place[1]), place[2]);
            }
            default -> {}
        }
    }
}
