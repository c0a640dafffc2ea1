package scot.pace.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes that a field may hold, in the order in which they are published. */
public record CodeList(String name, List<Code> codes) {

    private static final Map<String, CodeList> ALL = load();

    /**
     * Every list of {@code code-lists.csv}, and {@code authorities}, {@code milestone} and {@code aim_opens} (a milestone an aim may start from), which
     * other files define.
     */
    public static Map<String, CodeList> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException where no list has the name */
    public static CodeList named(String name) {
        var list = ALL.get(name);
        if (list == null) {
            throw new IllegalArgumentException("there is no code list " + name);
        }
        return list;
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The codes with one space between them, as messages show them. */
    public String written() {
        return codes.stream().map(Code::code).collect(Collectors.joining(" "));
    }

    private static Map<String, CodeList> load() {
        var rows = CsvResource.rows(CodeList.class, "code-lists.csv").stream()
                .map(row -> new Code(
                        row.getField("list"),
                        row.getField("code"),
                        row.getField("label"),
                        row.getField("group"),
                        row.getField("status"),
                        row.getField("adm").equals("Y"),
                        row.getField("order").equals("Y"),
                        row.getField("applicant")));
        var authorities = Authority.all().stream().map(one -> plain("authorities", one.code(), one.name()));
        var milestones = Milestone.returned().stream().map(one -> plain("milestone", one.code(), one.definition()));
        var opens = Milestone.all().stream()
                .filter(Milestone::opensAnAim)
                .map(one -> plain("aim_opens", one.code(), one.definition()));
        return Stream.of(rows, authorities, milestones, opens)
                .flatMap(codes -> codes)
                .collect(Collectors.groupingBy(Code::list, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new CodeList(entry.getKey(), List.copyOf(entry.getValue())))
                .collect(Collectors.toMap(CodeList::name, list -> list, (a, b) -> a, LinkedHashMap::new));
    }

    private static Code plain(String list, String code, String label) {
        return new Code(list, code, label, "", "", false, false, "");
    }
}
