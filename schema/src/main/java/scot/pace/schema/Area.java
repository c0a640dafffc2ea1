package scot.pace.schema;

import java.util.List;
import java.util.stream.Stream;

/** Scotland, one of its authorities, or a family group of them. */
public record Area(String code, String name) {

    private static final String FAMILY_GROUP = "family-group-";

    public static final Area SCOTLAND = new Area("S92000003", "Scotland");

    public static Area of(Authority authority) {
        return new Area(authority.code(), authority.name());
    }

    /** All councils of the authority's family group together. */
    public static Area familyGroup(Authority authority) {
        return familyGroup(authority.familyGroup());
    }

    private static Area familyGroup(int group) {
        return new Area(FAMILY_GROUP + group, "Family group " + group);
    }

    /** The four family groups of the Local Government Benchmarking Framework, by number. */
    public static List<Area> familyGroups() {
        return Authority.all().stream()
                .map(Authority::familyGroup)
                .distinct()
                .sorted()
                .map(Area::familyGroup)
                .toList();
    }

    public boolean isScotland() {
        return code.equals(SCOTLAND.code());
    }

    /** By name. */
    public static List<Area> authorities() {
        return Authority.byName().stream().map(Area::of).toList();
    }

    /** The authorities by name, then Scotland. */
    public static List<Area> authoritiesThenScotland() {
        return Stream.concat(authorities().stream(), Stream.of(SCOTLAND)).toList();
    }

    /** The area with this code; IllegalArgumentException where there is none. */
    public static Area coded(String code) {
        return Stream.concat(authoritiesThenScotland().stream(), familyGroups().stream())
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no area " + code));
    }
}
