package scot.pace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import scot.pace.accounts.AuditEntry;
import scot.pace.accounts.Role;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.submissions.offline.Check;
import scot.pace.web.People;
import scot.pace.web.Served;
import scot.pace.web.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The quarter of an authority by a program: sent, read, signed by a person, receipt and figures fetched. */
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RETURNS = "/api/v1/returns";
    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();
    private static final Authority SHETLAND = Authority.withCode("S12000027").orElseThrow();
    private static final Authority FIFE = Authority.withCode("S12000047").orElseThrow();

    @TempDir
    static Path folder;

    private static Served served;
    private static People people;
    private static Path returns;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home")));
        people = new People(served.jobs());
        for (var authority : List.of(ORKNEY, SHETLAND, FIFE)) {
            people.open(officer(authority), List.of(Role.SUBMIT), Optional.of(authority));
        }
        people.open("ana.lyst", List.of(Role.ANALYST), Optional.empty());
        returns = folder.resolve("returns");
        SyntheticScotland.generate(7)
                .write(returns, SyntheticScotland.lastQuarters(1), List.of(ORKNEY, SHETLAND, FIFE), 1);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void aReturnIsSentCheckedAndReadAsTheCommandCheckSaysItByteForByte() throws Exception {
        var program = program(ORKNEY);

        var sent = push(program, "first", packed(ORKNEY));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var id = json(sent).get("id").asString();
        assertThat(sent.headers().firstValue("Location")).contains(RETURNS + "/" + id);
        assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();
        var checked = whenChecked(program, id);
        assertThat(checked.get("state").asString()).isEqualTo("CHECKED");
        assertThat(checked.get("verdict").asString()).isEqualTo("READY");
        assertThat(checked.get("quarter").asString()).isEqualTo("2019-20-Q4");
        assertThat(program.get(RETURNS + "/" + id + "/findings").body()).isEqualTo(saidByCheck(ORKNEY));
        assertThat(program.get(RETURNS).body()).contains(id);
        assertThat(served.jobs().audit().newest(20))
                .extracting(AuditEntry::action)
                .anyMatch(action -> action.startsWith("uploaded with token"));
    }

    @Test
    void theSameKeyWithTheSameBytesIsTheSameReturnAndWithOthersItIsRefused() throws Exception {
        var program = program(ORKNEY);

        var once = push(program, "again", packed(ORKNEY));
        var again = push(program, "again", packed(ORKNEY));
        var other = push(program, "again", packed(SHETLAND));

        assertThat(json(again).get("id")).isEqualTo(json(once).get("id"));
        assertProblem(other, 422, "came before with other bytes");
        assertThat(push(program(ORKNEY), "again", packed(SHETLAND)).statusCode())
                .as("a key is of one token")
                .isEqualTo(202);
    }

    @Test
    void onceAPersonHasSignedThereIsAReceiptAndTheOwnTimescales() throws Exception {
        var program = program(FIFE);
        assertThat(program.get("/api/v1/timescales").body()).isEqualTo("[]");
        var id = json(push(program, "fife", packed(FIFE))).get("id").asString();
        whenChecked(program, id);

        var upload = served.jobs().upload(FIFE, id).orElseThrow();
        served.jobs().sign(upload, FIFE, "Stu Sign \u674e"); // no letter of the font of the PDF

        var signed = json(program.get(RETURNS + "/" + id));
        assertThat(signed.get("state").asString()).isEqualTo("SIGNED");
        assertThat(json(push(program, "fife", packed(FIFE)))).as("sent again").isEqualTo(signed);
        var receipt = json(program.get("/api/v1/receipts/2019-20-Q4"));
        assertThat(receipt.get("signed_by").asString()).isEqualTo("Stu Sign \u674e");
        assertThat(receipt.get("version").asInt()).isEqualTo(1);
        assertThat(receipt.get("rows").get("episodes").asInt()).isPositive();
        assertThat(program.get("/api/v1/receipts/2019-20-Q4/pdf").body()).startsWith("%PDF-");
        var figures = json(program.get("/api/v1/timescales"));
        var csv = program.send("GET", "/api/v1/timescales", new byte[0], "Accept", "text/csv")
                .body();
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.get("area").asString()).isEqualTo(FIFE.code()));
        assertThat(csv).startsWith("measure,area,period,breakdown_1");
        assertThat(csv.lines()).hasSize(figures.size() + 1);
    }

    @Test
    void aReturnThatIsNotSignedCanBeExplainedAndWithdrawn() throws Exception {
        var program = program(SHETLAND);
        var id = json(push(program, "shetland", packed(SHETLAND))).get("id").asString();
        whenChecked(program, id);
        var reasons = RETURNS + "/" + id + "/reasons";

        var unknown = explain(program, reasons, "child,episode,rule,reason,text\n,,no-such-rule,OTHER,because\n");
        assertProblem(unknown, 422, "Line 2 of the reasons names a rule that there is not");
        assertThat(explain(program, reasons, "child,episode,rule,reason,text\n").statusCode())
                .isEqualTo(200);

        assertThat(program.send("DELETE", RETURNS + "/" + id, new byte[0]).statusCode())
                .isEqualTo(204);
        assertProblem(program.get(RETURNS + "/" + id), 404, "not yours");
    }

    @Test
    void whateverIsWrongIsAProblemInWords() throws Exception {
        var program = program(ORKNEY);
        var visitor = Session.visitor(served.pages());

        assertProblem(visitor.get(RETURNS), 401, "Send a token that counts");
        assertThat(visitor.get(RETURNS).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
        assertProblem(Session.program(served.pages(), "pace_guessed").get(RETURNS), 401, "Send a token");
        assertProblem(program.get("/api/v1/releases"), 403, "This token does not open it");
        assertProblem(program.get("/api/v1/nothing"), 404, "no such thing");
        assertProblem(program.send("PATCH", RETURNS, new byte[0]), 405, "PATCH");
        for (var unreadable : List.of("/api/v1/%2e%2e/audit", "/api//v1/returns", RETURNS + ";x=1")) {
            assertProblem(program.get(unreadable), 400, "The method or the path");
        }
        assertProblem(
                program.send("POST", RETURNS, new byte[1], "Content-Type", "application/zip"), 400, "Idempotency-Key");
        assertProblem(push(program, "empty", new byte[0]), 400, "no body");
        assertProblem(push(program, " ", new byte[1]), 400, "1 to 100 characters");
        assertProblem(
                program.send("POST", RETURNS, new byte[1], "Content-Type", "text/plain", "Idempotency-Key", "text"),
                415,
                "say which in Content-Type");
        assertProblem(
                program.send("GET", "/api/v1/timescales", new byte[0], "Accept", "image/png"), 406, "type that Accept");
    }

    @Test
    void theFiguresOfAReleaseAreThoseOfItsPublicFileByMeasureAreaAndPeriod() throws Exception {
        var release =
                Home.releases(folder.resolve("home")).resolve("2019-20-Q3").resolve("0001");
        Files.createDirectories(release);
        FigureFile.write(
                release.resolve("figures.csv"),
                List.of(
                        shown("t01", FIFE, "2019-20-Q3"),
                        shown("t01", ORKNEY, "2019-20-Q3"),
                        shown("t02", FIFE, "2018-19")));
        var analyst = Session.program(
                served.pages(), served.jobs().tokens().make("ana.lyst", Role.ANALYST, "the test", 1, "ana.lyst"));

        assertThat(json(analyst.get("/api/v1/releases")).get(0).get("figures").asString())
                .isEqualTo("/api/v1/releases/2019-20-Q3/0001/figures");
        var figures = "/api/v1/releases/2019-20-Q3/0001/figures";
        assertThat(json(analyst.get(figures))).hasSize(3);
        assertThat(json(analyst.get(figures + "?measure=t01&area=" + FIFE.code() + "&period=2019-20-Q3")))
                .hasSize(1);
        assertThat(json(analyst.get(figures + "?measure=t03"))).isEmpty();
        assertThat(analyst.send("GET", figures, new byte[0], "Accept", "text/csv")
                        .body())
                .isEqualTo(Files.readString(release.resolve("figures.csv")));
        assertProblem(analyst.get("/api/v1/releases/2019-20-Q3/0002/figures"), 404, "no such thing");
        assertProblem(analyst.get("/api/v1/releases/2019-20-Q3/latest/figures"), 404, "no such thing");
    }

    private static ShownFigure shown(String measure, Authority area, String period) {
        var key = new FigureKey(measure, area.code(), period, new TreeMap<>());
        return ShownFigure.toItsOwnAuthority(Figure.counted(key, 12, null, Unit.CHILDREN));
    }

    static String officer(Authority authority) {
        return "officer." + authority.code().substring(6);
    }

    private static Session program(Authority authority) {
        return Session.program(
                served.pages(),
                served.jobs().tokens().make(officer(authority), Role.SUBMIT, "the test", 1, "the test"));
    }

    private static HttpResponse<String> push(Session program, String key, byte[] bytes) throws Exception {
        return program.send("POST", RETURNS, bytes, "Content-Type", "application/zip", "Idempotency-Key", key);
    }

    private static HttpResponse<String> explain(Session program, String path, String csv) throws Exception {
        return program.send("PUT", path, csv.getBytes(StandardCharsets.UTF_8), "Content-Type", "text/csv");
    }

    private static JsonNode whenChecked(Session program, String id) throws Exception {
        for (int i = 0; i < 600; i++) {
            var state = json(program.get(RETURNS + "/" + id));
            if (!state.get("state").asString().equals("RECEIVED")) {
                return state;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it was not checked within a minute");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asString()).contains(words);
    }

    private static String saidByCheck(Authority authority) throws IOException {
        var zip = folder.resolve("sent-" + authority.code() + ".zip");
        Files.write(zip, packed(authority));
        var out = new StringWriter();
        new CommandLine(new Check()).setOut(new PrintWriter(out)).execute(zip.toString(), "--json");
        return out.toString();
    }

    private static byte[] packed(Authority authority) throws IOException {
        return Packed.of(returns.resolve("2019-20-Q4").resolve(authority.code()));
    }
}
