package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.schema.Authority;
import tools.jackson.databind.json.JsonMapper;

/** Whether it lives, whether it is ready, how busy it is; and that nobody learns more from it. */
class HealthTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";
    private static final String METRICS = "/actuator/metrics";

    @TempDir
    static Path folder;

    private static Served served;
    private static People people;
    private static String pages;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home")));
        pages = served.pages();
        people = new People(served.jobs());
        people.open("olga.submit", List.of(Role.SUBMIT), Authority.withCode("S12000023"));
        people.open("aud.itor", List.of(Role.AUDITOR), Optional.empty());
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void onThisMachineAnybodyMayAskWhetherItLivesAndIsReadyAndHearsNoMore() throws Exception {
        var visitor = Session.visitor(pages);

        assertThat(visitor.get(LIVENESS).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor.get(READINESS).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor.get(LIVENESS).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void fromElsewhereNobodyHearsOfHealthAndAnAuditorAloneOfMetrics() throws Exception {
        var auditor = Session.of(pages, people, "aud.itor");
        var officer = Session.of(pages, people, "olga.submit");

        assertThat(fromElsewhere(Session.visitor(pages), LIVENESS).statusCode()).isEqualTo(302);
        assertThat(fromElsewhere(auditor, READINESS).statusCode()).isEqualTo(403);
        assertThat(fromElsewhere(Session.visitor(pages), METRICS).statusCode()).isEqualTo(302);
        assertThat(fromElsewhere(officer, METRICS).statusCode()).isEqualTo(403);
        assertThat(fromElsewhere(auditor, METRICS).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingElseOfItIsOpenToAnybody() throws Exception {
        for (var path :
                List.of("/actuator", "/actuator/health", "/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            assertThat(Session.visitor(pages).get(path).statusCode()).as(path).isEqualTo(302);
        }
    }

    @Test
    void metricsTellOfRequestsAndNameNobody() throws Exception {
        var officer = Session.of(pages, people, "olga.submit");
        officer.get("/returns");
        officer.get("/returns/upload-S12000023-0000000000000000");
        Session.program(pages, "guessed").get("/api/v1/returns/upload-S12000023-0000000000000000");
        var visitor = Session.visitor(pages);

        var names = JSON.readTree(visitor.get(METRICS).body()).get("names");

        assertThat(names).extracting(name -> name.asString()).contains("http.server.requests", "jvm.memory.used");
        for (var name : names) {
            var metric = visitor.get(METRICS + "/" + name.asString()).body();
            assertThat(metric).as(name.asString()).doesNotContain("S12000", "upload-", "olga", "Orkney", "guessed");
        }
        assertThat(visitor.get(METRICS + "/http.server.requests").body()).contains("/returns/{id}");
    }

    private static HttpResponse<String> fromElsewhere(Session somebody, String path) throws Exception {
        return somebody.send("GET", path, new byte[0], "X-Forwarded-For", "203.0.113.9");
    }
}
