package scot.pace.reporting.charts;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is written in a drawing, and where. */
record Drawn(List<Text> texts) {

    private static final Pattern TEXT = Pattern.compile(
            "<text x=\"([\\d.-]+)\" y=\"([\\d.-]+)\" text-anchor=\"(\\w+)\" font-size=\"([\\d.]+)\"( font-weight=\"bold\")? fill=\"#\\w+\">([^<]*)</text>");

    /** Words with the box they fill, without the room above small letters and below the line. */
    record Text(String words, double size, Rectangle2D box) {}

    static Drawn of(Picture picture) {
        var texts = new ArrayList<Text>();
        var found = TEXT.matcher(new String(picture.svg(), StandardCharsets.UTF_8));
        while (found.find()) {
            double size = Double.parseDouble(found.group(4));
            var words =
                    found.group(6).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
            double width = lettering(size, found.group(5) != null).width(words);
            double x = Double.parseDouble(found.group(1));
            double from =
                    switch (found.group(3)) {
                        case "start" -> x;
                        case "middle" -> x - width / 2;
                        default -> x - width;
                    };
            double y = Double.parseDouble(found.group(2));
            texts.add(new Text(words, size, new Rectangle2D.Double(from, y - 0.7 * size, width, 0.7 * size)));
        }
        return new Drawn(texts);
    }

    private static Lettering lettering(double size, boolean bold) {
        for (var lettering : Lettering.values()) {
            if (lettering.size() == size && lettering.bold() == bold) {
                return lettering;
            }
        }
        throw new AssertionError("no lettering of " + size);
    }

    List<String> words() {
        return texts.stream().map(Text::words).toList();
    }

    /** The words that are wholly or partly written on others. */
    List<String> overlapping() {
        var overlapping = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (texts.get(i).box().intersects(texts.get(j).box())) {
                    overlapping.add(texts.get(j).words() + " | " + texts.get(i).words());
                }
            }
        }
        return overlapping;
    }
}
