package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.pace.schema.Authority;

/** Scotland, one of its authorities, or a family group of them. */
record Area(String code, String name) {

    private static final String FAMILY_GROUP = "family-group-";

    static final Area SCOTLAND = new Area(ShownFigures.SCOTLAND, "Scotland");

    static Area of(Authority authority) {
        return new Area(authority.code(), authority.name());
    }

    /** All councils of the authority's family group together. */
    static Area familyGroup(Authority authority) {
        return familyGroup(authority.familyGroup());
    }

    private static Area familyGroup(int group) {
        return new Area(FAMILY_GROUP + group, "Family group " + group);
    }

    /** The four family groups of the Local Government Benchmarking Framework, by number. */
    static List<Area> familyGroups() {
        return Authority.all().stream()
                .map(Authority::familyGroup)
                .distinct()
                .sorted()
                .map(Area::familyGroup)
                .toList();
    }

    boolean isScotland() {
        return code.equals(SCOTLAND.code());
    }

    /** The authorities by name, then Scotland. */
    static List<Area> authoritiesThenScotland() {
        var areas = new ArrayList<>(Authority.all().stream()
                .map(Area::of)
                .sorted(Comparator.comparing(Area::name))
                .toList());
        areas.add(SCOTLAND);
        return areas;
    }
}
