package scot.pace.schema;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of the 32 local authorities of Scotland.
 *
 * @param code GSS code in force, {@code S12...}
 * @param familyGroup family group of the benchmarking framework, 1 to 4
 * @param aliases other names in use
 * @param superseded GSS codes it had before; a return that still uses one is read as this authority
 */
public record Authority(String code, String name, int familyGroup, List<String> aliases, List<String> superseded) {

    private static final List<Authority> ALL = CsvResource.rows(Authority.class, "authorities.csv").stream()
            .map(row -> new Authority(
                    row.getField("code"),
                    row.getField("name"),
                    Integer.parseInt(row.getField("family_group")),
                    list(row.getField("aliases")),
                    list(row.getField("superseded"))))
            .toList();

    /** All 32, by code. */
    public static List<Authority> all() {
        return ALL;
    }

    /** The same by name, as people look for them. */
    public static List<Authority> byName() {
        return all().stream().sorted(Comparator.comparing(Authority::name)).toList();
    }

    /** The authority with this code in force; a superseded code is not one. */
    public static Optional<Authority> withCode(String code) {
        return ALL.stream().filter(authority -> authority.code.equals(code)).findFirst();
    }

    /** The authority that had this code before. */
    public static Optional<Authority> withSupersededCode(String code) {
        return ALL.stream()
                .filter(authority -> authority.superseded.contains(code))
                .findFirst();
    }

    private static List<String> list(String written) {
        return written.isEmpty() ? List.of() : Arrays.asList(written.split("\\|"));
    }
}
