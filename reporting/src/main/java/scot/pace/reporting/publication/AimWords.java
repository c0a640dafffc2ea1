package scot.pace.reporting.publication;

import java.util.Locale;
import scot.pace.schema.Aim;

/** What reports call an aim. */
final class AimWords {

    private AimWords() {}

    /** The words with the aim's own in place of {@code {aim}}, {@code {Aim}}, {@code {aim title}} and {@code {within}}. */
    static String fill(String words, String aim) {
        if (aim.isEmpty() || !words.contains("{")) {
            return words;
        }
        var line = named(aim);
        return words.replace("{aim}", aim)
                .replace("{Aim}", name(aim))
                .replace("{aim title}", line.title())
                .replace("{within}", within(line));
    }

    /** Its time; Aim 1 has none, and is measured on the day itself. */
    static String within(Aim aim) {
        return aim.withinAmount() == 0 ? "by the day itself" : aim.within();
    }

    /** {@code Aim 2, recommended in 6 months}. */
    static String inShort(Aim aim) {
        var reached = aim.closes().toLowerCase(Locale.ROOT).replace('_', ' ');
        return name(aim.code()) + ", " + reached + (aim.withinAmount() == 0 ? "" : " in " + aim.within());
    }

    /** {@code Aim 2}; a wait that is no part of an aim is called by its title. */
    static String name(String aim) {
        return aim.startsWith("aim-")
                ? "A" + aim.substring(1).replace('-', ' ')
                : named(aim).title();
    }

    static Aim named(String aim) {
        return Aim.withCode(aim).orElseThrow(() -> new IllegalStateException("there is no aim " + aim));
    }
}
