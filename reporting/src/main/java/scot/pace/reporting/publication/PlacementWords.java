package scot.pace.reporting.publication;

import java.util.LinkedHashMap;
import java.util.Map;

/** How tables name the groups that children live in, in the order in which they are published. */
final class PlacementWords {

    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("at_home", "At home");
        GROUPS.put("kinship", "Kinship care");
        GROUPS.put("foster", "Foster care");
        GROUPS.put("prospective_adopters", "Prospective adopters");
        GROUPS.put("other_community", "Other community");
        GROUPS.put("residential", "Residential");
    }

    private PlacementWords() {}

    /** Title by category of {@code placement_group}. */
    static Map<String, String> groups() {
        return GROUPS;
    }
}
