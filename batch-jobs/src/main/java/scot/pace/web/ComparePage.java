package scot.pace.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.ReleasedComparisons;
import scot.pace.reporting.charts.Picture;
import scot.pace.reporting.publication.AreaComparison;
import scot.pace.reporting.publication.ComparisonChart;
import scot.pace.reporting.publication.ComparisonGroups;
import scot.pace.reporting.publication.Report;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;
import scot.pace.submissions.CivilDay;

/**
 * For analysts: 32 areas beside each other, by the figures of the newest printed release of a quarter and by nothing else. What is
 * chosen stands in the address, so that the address can be kept and passed on.
 */
@Controller
public class ComparePage {

    private final ReleasedComparisons released;

    ComparePage(Jobs jobs) {
        this.released = new ReleasedComparisons(jobs.home().folder());
    }

    /** A chart as it stands on the page, or the words in its place. */
    public record ChartView(
            String heading,
            String text,
            String note,
            @Nullable Picture picture,
            String svg,
            String csv) {

        static ChartView of(Report.Block block, String area, String address) {
            if (block instanceof Report.Chart chart) {
                return new ChartView(
                        area + chart.heading(),
                        chart.text(),
                        chart.note(),
                        chart.picture(),
                        address.replace("{kind}", "svg"),
                        address.replace("{kind}", "csv"));
            }
            return new ChartView(area + block.words().get(0), block.words().get(1), "", null, "", "");
        }
    }

    @GetMapping("/compare")
    String compare(Asked.Written written, Model page) throws IOException {
        var quarters = released.quarters();
        page.addAttribute("quarters", quarters);
        if (quarters.isEmpty()) {
            return "compare";
        }
        var asked = Asked.of(written, quarters.get(0).toString());
        if (!written.isWhole()) {
            return "redirect:/compare?" + asked.query();
        }
        page.addAttribute("asked", asked);
        page.addAttribute(
                "areas",
                Stream.concat(Stream.of(Area.SCOTLAND), Area.authorities().stream())
                        .toList());
        page.addAttribute("groupings", ComparisonGroups.values());
        released.of(asked.quarter()).ifPresent(found -> fill(page, found, asked));
        return "compare";
    }

    private static void fill(Model page, ReleasedComparisons.Released found, Asked asked) {
        var comparison = found.comparison();
        var aim = asked.aim(comparison);
        page.addAttribute("release", found);
        page.addAttribute("lastDay", CivilDay.inWords(asked.quarter().lastDay()));
        page.addAttribute("aims", comparison.aims());
        page.addAttribute("aim", AreaComparison.inShort(aim));
        page.addAttribute("table", comparison.authorities(aim));
        page.addAttribute("groups", comparison.groups(asked.by(), aim).orElse(null));
        page.addAttribute("charts", charts(comparison, aim, asked));
        page.addAttribute("file", "/compare.csv?" + asked.query());
    }

    private static List<ChartView> charts(AreaComparison comparison, Aim aim, Asked asked) {
        return Arrays.stream(ComparisonChart.values())
                .flatMap(chart -> comparison.chart(chart, aim, asked.area()).stream()
                        .map(block -> ChartView.of(
                                block,
                                (chart.isOfScotland() ? Area.SCOTLAND : asked.area()).name() + ". ",
                                "/compare/charts/" + chart.inAddress() + ".{kind}?" + asked.query())))
                .toList();
    }

    @GetMapping("/compare/charts/{chart}.svg")
    ResponseEntity<byte[]> picture(@PathVariable String chart, Asked.Written written) throws IOException {
        return file("image/svg+xml", chart(chart, Asked.of(written)).svg());
    }

    @GetMapping("/compare/charts/{chart}.csv")
    ResponseEntity<byte[]> numbers(@PathVariable String chart, Asked.Written written) throws IOException {
        var asked = Asked.of(written);
        return Download.csv(
                chart + "-" + asked.inAFileName(), chart(chart, asked).table().csv());
    }

    private Picture chart(String name, Asked asked) throws IOException {
        var comparison = released.of(asked.quarter()).orElseThrow(NotFound::new).comparison();
        return Arrays.stream(ComparisonChart.values())
                .filter(chart -> chart.inAddress().equals(name))
                .flatMap(chart -> comparison.chart(chart, asked.aim(comparison), asked.area()).stream())
                .flatMap(block -> block instanceof Report.Chart chart ? Stream.of(chart.picture()) : Stream.empty())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the tables show, as a file. */
    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> table(Asked.Written written) throws IOException {
        var asked = Asked.of(written);
        var found = released.of(asked.quarter()).orElseThrow(NotFound::new);
        return Download.csv("compare-" + asked.inAFileName(), CompareFile.of(found, asked));
    }

    private static ResponseEntity<byte[]> file(String type, byte[] bytes) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(bytes);
    }
}
