package scot.pace.submissions;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small faultless return: three children, and nothing to say about it. */
public final class ReturnFixture {

    private final Map<String, String> files = new LinkedHashMap<>();
    private Charset encoding = StandardCharsets.UTF_8;

    private ReturnFixture() {
        files.put("return", """
                specification,authority,quarter_end,prepared_on,episodes,placements,milestones
                1.0,S12000011,2020-07-31,2020-08-10,3,4,5
                """);
        files.put("episodes", """
                child,episode,sex,birth_month,ethnic_group,disability,additional_support_needs,started,ended,destination,received_by,received_from,care_plan
                KX7Q2M9PLA,1,F,2012-03,WHITE,N,N,2019-03-04,,,,,Y
                B8ZC04TTRW,1,M,2010-11,NK,Y,,2019-06-01,2020-02-01,HOME,,,Y
                P31JH6VD0S,1,F,2016-01,MIXED,NK,N,2020-01-10,,,,,N
                """);
        files.put("placements", """
                child,episode,placement,placement_type,legal_reason,started,ended,respite
                KX7Q2M9PLA,1,1,KINSHIP,S25,2019-03-04,2019-09-01,
                KX7Q2M9PLA,1,2,FOSTER_AUTHORITY,CSO,2019-09-01,,
                B8ZC04TTRW,1,1,AT_HOME,CSO,2019-06-01,2020-02-01,
                P31JH6VD0S,1,1,KINSHIP,S25,2020-01-10,,N
                """);
        files.put("milestones", """
                child,episode,milestone,reached,plan,route,outcome
                KX7Q2M9PLA,1,ADMISSION_MEETING,2019-03-06,,,
                KX7Q2M9PLA,1,RECOMMENDED,2019-08-01,1,PO_FOSTER,
                KX7Q2M9PLA,1,DECIDED,2019-09-20,1,,APPROVED
                KX7Q2M9PLA,1,LODGED,2019-10-04,1,PO_FOSTER,
                P31JH6VD0S,1,FIRST_REVIEW,2020-02-14,,,
                """);
    }

    public static ReturnFixture aReturn() {
        return new ReturnFixture();
    }

    public ReturnFixture with(String table, UnaryOperator<String> change) {
        files.compute(table, (name, text) -> change.apply(text == null ? "" : text));
        return this;
    }

    public ReturnFixture replacing(String table, String instead, String by) {
        return with(table, text -> {
            if (!text.contains(instead)) {
                throw new IllegalArgumentException(table + " has no " + instead);
            }
            return text.replace(instead, by);
        });
    }

    public ReturnFixture in(Charset other) {
        encoding = other;
        return this;
    }

    /** The text of each table by name. */
    public Map<String, String> tables() {
        return files;
    }

    /** Writes a CSV file a table into the folder and returns it. */
    public Path in(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey() + ".csv"), file.getValue().getBytes(encoding));
        }
        return folder;
    }

    /** Writes all into one ZIP, each under its name with {@code prefix} before it. */
    public Path zipped(Path zip, String prefix) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(prefix + file.getKey() + ".csv"));
                out.write(file.getValue().getBytes(encoding));
            }
        }
        return zip;
    }
}
