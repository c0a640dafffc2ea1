package scot.pace.cli;

import java.util.Locale;
import java.util.stream.Stream;

/** A value of an enum as a person types it, whatever the case, with or without hyphens, and with what R's users put before it: {@code by-day}, {@code prob_by_day}. */
final class Words {

    private Words() {}

    /** The constant without hyphens: {@code loglog}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The constant that was meant; a fault for a person where it is none. */
    static <E extends Enum<E>> E read(Class<E> kind, String written) {
        var plain = written.toLowerCase(Locale.ROOT)
                .replaceAll("[-_ ]", "")
                .replaceFirst("^(expected)?(prob|cif|ihi|anhoej(?=.))?", "");
        return Stream.of(kind.getEnumConstants())
                .filter(constant -> of(constant).equals(plain))
                .findFirst()
                .orElseThrow(() -> new picocli.CommandLine.TypeConversionException("'" + written + "' is none of "
                        + String.join(
                                ", ",
                                Stream.of(kind.getEnumConstants())
                                        .map(Words::typed)
                                        .toList())));
    }

    private static String typed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
