package scot.pace.reporting.publication;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pace.schema.Aim;

/** The parts of a report that are not tables, by the names under which {@link Reports} asks for them. */
final class Passages {

    private final ShownFigures figures;
    private final Edition edition;
    private final Scope scope;

    Passages(ShownFigures figures, Edition edition, Scope scope) {
        this.figures = figures;
        this.edition = edition;
        this.scope = scope;
    }

    /** The blocks that a line asks for which is no table. */
    Stream<Report.Block> of(ReportFile.Line line) {
        return switch (line.word()) {
            case "cover" -> Stream.of(cover(filled(line.said(0))));
            case "headlines" -> headlines();
            case "page" -> Stream.of(new Report.NewPage());
            case "section" -> Stream.of(new Report.Section(filled(line.said(0))));
            case "text" -> Stream.of(new Report.Text(filled(line.said(0)), filled(line.said(1))));
            case "paragraph" -> paragraphs(Stream.of(filled(line.said(0))));
            case "say" -> paragraphs(new Sentences(figures, scope, AimWords.named(line.said(0))).all().stream());
            case "chart" -> new Charts(figures, scope, edition.local()).named(line.said(0), line.said(1)).stream();
            case "missing" -> paragraphs(Stream.of(new MissingReturns(figures, scope).inWords()));
            case "local-aims" -> new LocalPassages(figures, edition, scope).aims().stream();
            case "tests-of-change" -> new LocalPassages(figures, edition, scope).testsOfChange().stream();
            case "method-in-short" -> MethodPassages.inShort().stream();
            case "aims" -> MethodPassages.aims().stream();
            case "policy" -> MethodPassages.policy(edition).stream();
            case "definitions" -> MethodPassages.definitions(edition).stream();
            default -> throw new IllegalStateException("there is neither a table nor a passage " + line.word());
        };
    }

    String filled(String words) {
        return words.replace("{area}", scope.area().name())
                .replace("{last day}", InWords.day(edition.quarter().lastDay()));
    }

    private static Stream<Report.Block> paragraphs(Stream<String> sentences) {
        return sentences.map(Report.Paragraph::new);
    }

    /** At the foot of every page. */
    String footer() {
        return "PACE Statistics · %s · quarter to %s%s%s"
                .formatted(
                        scope.area().name(),
                        InWords.day(edition.quarter().lastDay()),
                        edition.draft() ? " · Draft" : "",
                        edition.synthetic() ? " · Synthetic" : "");
    }

    private Report.Block cover(String title) {
        var quarter = edition.quarter();
        return new Report.Cover(
                title,
                "Quarter to %s (%s)".formatted(InWords.day(quarter.lastDay()), quarter),
                "PACE Statistics. %s %s. Version %d."
                        .formatted(
                                edition.draft() ? "Draft of" : "Published",
                                InWords.day(edition.published()),
                                edition.version()),
                Stream.of(
                                edition.draft() ? "DRAFT: not approved for publication." : "",
                                edition.synthetic() ? "SYNTHETIC: no real child is described." : "")
                        .filter(mark -> !mark.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    /** The population first, then a sentence for each aim. */
    Stream<Report.Block> headlines() {
        var ofAims = Aim.national().stream()
                .map(aim -> new Sentences(figures, scope, aim))
                .flatMap(aim -> aim.inShort().stream());
        var sentences = Stream.concat(new Headlines(figures, scope).sentences().stream(), ofAims)
                .toList();
        return sentences.isEmpty()
                ? paragraphs(Stream.of(
                        "Nothing can be said in a sentence: the figures are too small to be shown, or missing."))
                : paragraphs(sentences.stream());
    }
}
