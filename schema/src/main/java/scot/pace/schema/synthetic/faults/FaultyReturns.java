package scot.pace.schema.synthetic.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import scot.pace.schema.sql.ResourceFolder;

/**
 * Writes a folder for each rule with a return that breaks it and no other, {@code all-together} with every fault that goes with
 * others, and {@code planted.csv}. Where a rule compares, the return before lies beside it.
 *
 * <p>A fault is one file of the resource folder {@code faults}, found there; {@code base.txt} is what all of them are planted in.
 */
public final class FaultyReturns {

    /** The folder with every fault that goes with others. */
    public static final String TOGETHER = "all-together";

    private static final Pattern ROW = Pattern.compile("(before )?(\\w+)(!)? ?(\\w*) ?\\| (.*)");
    private static final String RETURN = "1.0,S12000011,2020-07-31,2020-08-10";
    private static final String BEFORE = "1.0,S12000011,2020-04-30,2020-05-10";
    private static final String BASE = "base";

    private final Tables now = new Tables();
    private final Tables before = new Tables();
    private final List<Planted> planted = new ArrayList<>();
    private final String folder;
    private String returned = RETURN;
    private String returnedField = "";

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
        var csv = new StringBuilder("folder,table,line,field,rule\n");
        planted.forEach(one -> csv.append(one.row()));
        Files.writeString(dir.resolve("planted.csv"), csv);
        return planted;
    }

    private List<Planted> write(Path dir, List<Fault> faults, boolean compared) throws IOException {
        for (var fault : faults) {
            fault.steps().forEach(step -> take(fault.rule(), step));
        }
        finish(faults);
        now.write(dir.resolve(folder).resolve("return"));
        if (compared) {
            before.returned(BEFORE);
            before.write(dir.resolve(folder).resolve("before"));
        }
        return planted;
    }

    private void take(String rule, String step) {
        var row = ROW.matcher(step);
        if (!row.matches() || step.startsWith("header ") || step.startsWith("content ")) {
            return;
        }
        if (row.group(2).equals("return")) {
            returned = row.group(5);
            returnedField = row.group(4);
            return;
        }
        int line = (row.group(1) == null ? now : before).add(row.group(2), row.group(5));
        if (row.group(3) != null) {
            planted.add(new Planted(folder, row.group(2), line, row.group(4), rule));
        }
    }

    /** What concerns whole files comes last, because it hides the rows. */
    private void finish(List<Fault> faults) {
        now.returned(returned);
        if (!returnedField.isEmpty()) {
            planted.add(new Planted(folder, "return", 2, returnedField, folder));
        }
        for (var fault : faults) {
            fault.steps().forEach(step -> takeWhole(fault.rule(), step));
        }
    }

    private void takeWhole(String rule, String step) {
        var words = step.split(" ", 4);
        switch (words[0]) {
            case "header" -> now.header(words[1], words[3]);
            case "content" -> now.content(words[1], words[3].replace("\\u0000", "\0"));
            case "drop" -> now.drop(words[1]);
            case "planted" -> {
                var place = step.substring("planted ".length()).split(",", -1);
                planted.add(new Planted(folder, place[0], Integer.parseInt(place[1]), place[2], rule));
            }
            default -> {}
        }
    }
}
