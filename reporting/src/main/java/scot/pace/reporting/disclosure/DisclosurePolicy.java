package scot.pace.reporting.disclosure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.FaultyInput;
import scot.pace.reporting.disclosure.tables.InputFault;

/**
 * What is hidden, and how well: a file of {@code key = value} with every key of {@code disclosure-policy.properties}, which explains
 * them. Its version is printed with every result.
 *
 * @param strictUpperBound what an attacker's upper bound of a small cell must reach; 0 where one more than its value is enough
 */
public record DisclosurePolicy(
        String version,
        SmallCounts smallCounts,
        boolean zerosShown,
        String symbol,
        Profile profile,
        int strictUpperBound) {

    private static final String RESOURCE = "disclosure-policy.properties";
    private static final List<String> KEYS =
            List.of("version", "small", "whole-shown-from", "zeros", "symbol", "profile", "strict-upper-bound");

    /** How well a small count is protected. */
    public enum Profile {
        /** An attacker cannot rule out one more than there are. */
        PUBLIC,
        /** An attacker cannot tell that the count is small. */
        STRICT
    }

    /** The policy of this version of the software. */
    public static DisclosurePolicy current() {
        try (var bytes = DisclosurePolicy.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + DisclosurePolicy.class.getName());
            }
            return read(RESOURCE, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Another policy.
     *
     * @throws FaultyInput with every fault of the file
     */
    public static DisclosurePolicy read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return read(file.getFileName().toString(), reader);
        }
    }

    /** The lowest upper bound an attacker may find for a small cell of this value. */
    public long upperBoundNeeded(long value) {
        return Math.max(value + 1, profile == Profile.STRICT ? strictUpperBound : 0);
    }

    /** Whether the count alone hides a cell. */
    public boolean isPrimary(long value) {
        return smallCounts.isSmall(value) || (value == 0 && !zerosShown);
    }

    private static DisclosurePolicy read(String name, Reader text) throws IOException {
        var faults = new ArrayList<InputFault>();
        var values = values(name, text, faults);
        for (var key : KEYS) {
            if (!values.containsKey(key)) {
                faults.add(new InputFault(name, 0, key, "is missing"));
            }
        }
        FaultyInput.throwIfAny(faults);
        int small = number(name, values, "small", faults);
        int whole = number(name, values, "whole-shown-from", faults);
        int strict = number(name, values, "strict-upper-bound", faults);
        oneOf(name, values, "zeros", List.of("shown", "hidden"), faults);
        oneOf(name, values, "profile", List.of("public", "strict"), faults);
        var symbol = text(values, "symbol");
        if (symbol.isBlank() || symbol.matches("[-+0-9.,% ]+")) {
            faults.add(new InputFault(name, line(values, "symbol"), "symbol", "must not look like a number"));
        }
        FaultyInput.throwIfAny(faults);
        var profile = text(values, "profile").equals("strict") ? Profile.STRICT : Profile.PUBLIC;
        return new DisclosurePolicy(
                text(values, "version"),
                new SmallCounts(small, whole),
                text(values, "zeros").equals("shown"),
                symbol,
                profile,
                strict);
    }

    private record Setting(int line, String text) {}

    private static Map<String, Setting> values(String name, Reader text, List<InputFault> faults) throws IOException {
        var values = new TreeMap<String, Setting>();
        int number = 0;
        for (var line : new java.io.BufferedReader(text).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            var key = equals < 0 ? line.strip() : line.substring(0, equals).strip();
            if (equals < 0 || !KEYS.contains(key)) {
                faults.add(new InputFault(name, number, key, "is not a setting; there are " + String.join(", ", KEYS)));
            } else if (values.put(
                            key, new Setting(number, line.substring(equals + 1).strip()))
                    != null) {
                faults.add(new InputFault(name, number, key, "is there twice"));
            }
        }
        return values;
    }

    private static Setting setting(Map<String, Setting> values, String key) {
        var setting = values.get(key);
        return setting == null ? new Setting(0, "") : setting;
    }

    private static String text(Map<String, Setting> values, String key) {
        return setting(values, key).text();
    }

    private static int line(Map<String, Setting> values, String key) {
        return setting(values, key).line();
    }

    private static int number(String name, Map<String, Setting> values, String key, List<InputFault> faults) {
        if (text(values, key).matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(text(values, key));
        }
        faults.add(new InputFault(name, line(values, key), key, "must be a whole number from 1 to 9999"));
        return 1;
    }

    private static void oneOf(
            String name, Map<String, Setting> values, String key, List<String> allowed, List<InputFault> faults) {
        if (!allowed.contains(text(values, key))) {
            faults.add(new InputFault(name, line(values, key), key, "must be one of " + String.join(", ", allowed)));
        }
    }
}
