package scot.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A return of East Renfrewshire with one child, as CSV files. */
public final class OneChild {

    private OneChild() {}

    /** Writes it into a folder that is not there yet, with this line as its only placement; gives the folder. */
    public static Path write(Path sent, String placement) throws IOException {
        Files.createDirectory(sent);
        Files.writeString(sent.resolve("return.csv"), """
                specification,authority,quarter_end,prepared_on,episodes,placements,milestones
                1.0,S12000011,2020-07-31,2020-08-10,1,1,0
                """);
        Files.writeString(sent.resolve("episodes.csv"), """
                child,episode,sex,birth_month,ethnic_group,disability,additional_support_needs,started,ended,destination,received_by,received_from,care_plan
                KX7Q2M9PLA,1,F,2012-03,WHITE,N,N,2020-07-04,,,,,Y
                """);
        Files.writeString(sent.resolve("placements.csv"), """
                child,episode,placement,placement_type,legal_reason,started,ended,respite
                %s
                """.formatted(placement));
        Files.writeString(sent.resolve("milestones.csv"), "child,episode,milestone,reached,plan,route,outcome\n");
        return sent;
    }
}
