package scot.pace.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.pace.RegisterKind;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;

@ParameterizedClass
@EnumSource
class TokensTest {

    @Parameter
    @SuppressWarnings("NullAway.Init")
    RegisterKind register;

    private static final Account SENDS =
            new Account("sue.submit", "Sue Submit", List.of(Role.SUBMIT, Role.SIGN), Authority.withCode("S12000047"));
    private static final Account LOOKS = new Account("ana.lyst", "Ana Lyst", List.of(Role.ANALYST), Optional.empty());

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T10:00:00Z"));
    private Jobs jobs;
    private Tokens tokens;

    @BeforeEach
    void open() throws Exception {
        register.of(folder.resolve("home"));
        jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, clock, 1);
        tokens = jobs.tokens();
        jobs.accounts().add(SENDS, "the test");
        jobs.accounts().add(LOOKS, "the test");
    }

    @AfterEach
    void close() throws Exception {
        jobs.close();
    }

    @Test
    void aTokenCountsUntilItsDayAndThenNoMore() {
        var secret = tokens.make("sue.submit", Role.SUBMIT, "nightly push", 30, "sue.submit");

        assertThat(tokens.withSecret(secret)).hasValueSatisfying(token -> {
            assertThat(token.account()).isEqualTo(SENDS);
            assertThat(token.role()).isEqualTo(Role.SUBMIT);
            assertThat(token.until()).isEqualTo(Instant.parse("2026-12-21T10:00:00Z"));
        });
        assertThat(tokens.all()).extracting(Token::usedOn).containsExactly(Optional.of(LocalDate.of(2026, 11, 21)));

        clock.putForward(Duration.ofDays(30).minusSeconds(1));
        assertThat(tokens.withSecret(secret)).isPresent();
        clock.putForward(Duration.ofSeconds(1));
        assertThat(tokens.withSecret(secret)).isEmpty();
        assertThat(tokens.all()).isEmpty();
    }

    @Test
    void whoHasNotTheSecretHasNothingNotEvenWhoReadsTheRegister() {
        var secret = tokens.make("sue.submit", Role.SUBMIT, "nightly push", 30, "sue.submit");
        var hash = jobs.context()
                .getBean(JdbcClient.class)
                .sql("SELECT hash FROM token")
                .query(String.class)
                .single();

        assertThat(hash).doesNotContain(secret).hasSize(64);
        assertThat(secret).startsWith("pace_").hasSizeGreaterThan(5 + 256 / 6);
        assertThat(tokens.withSecret(hash)).isEmpty();
        assertThat(tokens.withSecret("")).isEmpty();
        assertThat(tokens.make("sue.submit", Role.SUBMIT, "another", 30, "sue.submit"))
                .isNotEqualTo(secret);
    }

    @Test
    void aTokenThatIsRevokedOrWhoseAccountIsClosedCountsNoMoreAndTheLogSaysSo() {
        var first = tokens.make("sue.submit", Role.SUBMIT, "nightly push", 30, "sue.submit");
        var second = tokens.make("sue.submit", Role.SUBMIT, "nightly push", 30, "sue.submit");

        tokens.revoke(1, "sue.submit");

        assertThat(tokens.withSecret(first)).isEmpty();
        assertThat(tokens.withSecret(second)).isPresent();
        assertThatThrownBy(() -> tokens.revoke(1, "sue.submit")).isInstanceOf(Refused.class);
        jobs.accounts().close("sue.submit", "ada.admin");
        assertThat(tokens.withSecret(second)).isEmpty();
        assertThat(jobs.audit().newest(5))
                .extracting(AuditEntry::action)
                .containsExactly("closed an account", "revoked a token", "made a token", "made a token", "invited");
    }

    @Test
    void nobodySeesTheTokensOfAnotherAuthority() {
        var glasgow = new Account("gil", "Gil", List.of(Role.SUBMIT), Authority.withCode("S12000049"));
        jobs.accounts().add(glasgow, "the test");
        tokens.make("sue.submit", Role.SUBMIT, "nightly push", 30, "sue.submit");
        tokens.make("ana.lyst", Role.ANALYST, "dashboard", 30, "ana.lyst");

        assertThat(tokens.besides(glasgow)).isEmpty();
        assertThat(tokens.besides(SENDS)).extracting(Token::purpose).containsExactly("nightly push");
        assertThat(tokens.besides(LOOKS)).extracting(Token::purpose).containsExactly("dashboard");
    }

    @Test
    void aTokenIsOfARoleThatAProgramMayHaveAndItsAccountHas() {
        assertThatThrownBy(() -> tokens.make("sue.submit", Role.SIGN, "to sign", 30, "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tokens.make("sue.submit", Role.ANALYST, "to look", 30, "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tokens.make("nobody", Role.SUBMIT, "to send", 30, "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tokens.make("sue.submit", Role.SUBMIT, " ", 30, "x"))
                .hasMessageContaining("what the token is for");
        assertThatThrownBy(() -> tokens.make("sue.submit", Role.SUBMIT, "to send", 401, "x"))
                .hasMessageContaining("1 to 400 days");
        assertThatThrownBy(() -> tokens.make("sue.submit", Role.SUBMIT, "to send", 0, "x"))
                .isInstanceOf(Refused.class);
    }
}
