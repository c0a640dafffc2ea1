package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.pace.schema.Authority;

/** Scotland or one of its authorities. */
record Area(String code, String name) {

    static final Area SCOTLAND = new Area(ShownFigures.SCOTLAND, "Scotland");

    static Area of(Authority authority) {
        return new Area(authority.code(), authority.name());
    }

    /** All councils of the authority's family group together. */
    static Area familyGroup(Authority authority) {
        return new Area("family-group-" + authority.familyGroup(), "Family group " + authority.familyGroup());
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
