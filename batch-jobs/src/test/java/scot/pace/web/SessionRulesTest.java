package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.accounts.SteppingClock;

/** What holds a session together, and what ends it; and what happens to those who try too often. */
class SessionRulesTest {

    private static final SteppingClock CLOCK = new SteppingClock(Instant.parse("2026-11-21T10:00:00Z"));
    private static final String SECURE = "X-Forwarded-Proto";

    @TempDir
    static Path folder;

    private static Served served;
    private static String pages;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home"), CLOCK));
        pages = served.pages();
        new People(served.jobs()).open("ana.lyst", List.of(Role.ANALYST), Optional.empty());
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void theCookieIsForThisSiteAloneForNoScriptAndSecureBehindTls() throws Exception {
        var plain = cookie(Session.visitor(pages).get("/sign-in"));
        var behindTls = cookie(Session.visitor(pages)
                .send("GET", "/sign-in", new byte[0], SECURE, "https", "X-Forwarded-For", "203.0.113.9"));

        assertThat(plain).contains("HttpOnly", "SameSite=Strict").doesNotContain("Secure");
        assertThat(behindTls).contains("HttpOnly", "SameSite=Strict", "Secure");
        assertThat(served.portal().getBean(ServletContext.class).getSessionTimeout())
                .as("minutes idle")
                .isEqualTo(20);
    }

    @Test
    void whoSignsInHasAnotherSessionThanTheVisitorHad() throws Exception {
        var session = Session.visitor(pages);
        var before = cookie(session.get("/sign-in"));

        var signedIn = session.post("/sign-in", Map.of("username", "ana.lyst", "password", People.PASSWORD));

        assertThat(signedIn.headers().firstValue("Location")).contains(pages + "/");
        assertThat(cookie(signedIn).split(";", 2)[0]).isNotEqualTo(before.split(";", 2)[0]);
    }

    @Test
    void aSessionEndsAfterEightHoursHoweverBusyItIs() throws Exception {
        var session = Session.visitor(pages);
        session.post("/sign-in", Map.of("username", "ana.lyst", "password", People.PASSWORD));
        assertThat(session.get("/board").statusCode()).isEqualTo(200);

        CLOCK.putForward(StillOpen.LONGEST.minusSeconds(1));
        assertThat(session.get("/board").statusCode()).isEqualTo(200);
        CLOCK.putForward(Duration.ofSeconds(1));

        assertThat(session.get("/board").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in?out"));
        assertThat(session.get("/board").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in"));
    }

    @Test
    void whoTriesInvitationsOrPasswordsTooOftenIsToldWhenToComeAgainAndNobodyElseIs() throws Exception {
        for (int i = 0; i < Doors.TRIES_AT_ONCE; i++) {
            assertThat(from("203.0.113.5", "/invitation/guess-" + i).statusCode())
                    .isEqualTo(200);
        }

        var tooMany = from("203.0.113.5", "/invitation/guess");

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("6");
        assertThat(tooMany.body()).contains("Too many tries");
        assertThat(from("203.0.113.6", "/invitation/guess").statusCode()).isEqualTo(200);
        assertThat(from("203.0.113.5", "/sign-in").statusCode())
                .as("to look at")
                .isEqualTo(200);
        CLOCK.putForward(Doors.PAUSE);
        assertThat(from("203.0.113.5", "/invitation/guess").statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramThatAsksTooOftenIsToldWhenToComeAgainAndAnotherTokenIsNot() throws Exception {
        var busy = Session.program(pages, served.jobs().tokens().make("ana.lyst", Role.ANALYST, "busy", 1, "ana.lyst"));
        var other =
                Session.program(pages, served.jobs().tokens().make("ana.lyst", Role.ANALYST, "other", 1, "ana.lyst"));
        for (int i = 0; i < 400; i++) {
            assertThat(busy.get("/api/v1/releases").statusCode()).isEqualTo(200);
        }

        var tooMany = busy.get("/api/v1/releases");

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("1");
        assertThat(tooMany.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(tooMany.body()).contains("Too many requests came at once. Come again in 1 seconds.");
        assertThat(other.get("/api/v1/releases").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> from(String address, String path) throws Exception {
        return Session.visitor(pages).send("GET", path, new byte[0], "X-Forwarded-For", address, "Accept", "text/html");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }
}
