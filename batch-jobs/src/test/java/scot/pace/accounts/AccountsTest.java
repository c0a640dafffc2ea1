package scot.pace.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
class AccountsTest {

    @Parameter
    @SuppressWarnings("NullAway.Init")
    RegisterKind register;

    private static final String PASSWORD = "three words nobody owns";
    private static final Account SIGNS =
            new Account("isla.sign", "Isla Sign", List.of(Role.SIGN), Authority.withCode("S12000047"));
    private static final Account LOOKS = new Account("ana.lyst", "Ana Lyst", List.of(Role.ANALYST), Optional.empty());

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T10:00:00Z"));
    private Jobs jobs;
    private Accounts accounts;
    private AuditLog audit;

    @BeforeEach
    void open() throws Exception {
        register.of(folder.resolve("home"));
        jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, clock, 1);
        accounts = jobs.accounts();
        audit = jobs.audit();
    }

    @AfterEach
    void close() throws Exception {
        jobs.close();
    }

    @Test
    void aNewAccountOpensNothingUntilItsInvitationIsTaken() {
        var token = accounts.add(LOOKS, "ada.admin");

        assertThat(accounts.isPassword("ana.lyst", "")).isFalse();
        assertThat(accounts.isPassword("ana.lyst", PASSWORD)).isFalse();

        accounts.take(token, PASSWORD, "");

        assertThat(accounts.isPassword("ana.lyst", PASSWORD)).isTrue();
        assertThat(accounts.isPassword("nobody", PASSWORD)).isFalse();
    }

    @Test
    void anInvitationWorksOnceAndForSevenDaysAndTheNextOneReplacesIt() {
        var first = accounts.add(LOOKS, "ada.admin");
        var second = accounts.invite("ana.lyst", "ada.admin");
        assertThat(accounts.invitation(first)).isEmpty();

        clock.putForward(Duration.ofDays(7).minusSeconds(1));
        assertThat(accounts.invitation(second)).isPresent();
        clock.putForward(Duration.ofSeconds(1));
        assertThat(accounts.invitation(second)).isEmpty();

        var third = accounts.invite("ana.lyst", "ada.admin");
        accounts.take(third, PASSWORD, "");
        assertThatThrownBy(() -> accounts.take(third, PASSWORD, "")).isInstanceOf(Refused.class);
    }

    @Test
    void whoMaySignNeedsACodeThatIsTakenOnceAndAlsoAHalfMinuteLate() {
        var token = accounts.add(SIGNS, "ada.admin");
        var factor = accounts.invitation(token).orElseThrow().secondFactor();
        assertThatThrownBy(() -> accounts.take(token, PASSWORD, "000000")).hasMessageContaining("code");

        accounts.take(token, PASSWORD, factor.code(clock.instant()));

        assertThat(accounts.isCode("isla.sign", factor.code(clock.instant())))
                .as("used to take the invitation")
                .isFalse();
        clock.putForward(Duration.ofSeconds(60));
        var late = factor.code(clock.instant().minusSeconds(30));
        assertThat(accounts.isCode("isla.sign", late)).isTrue();
        assertThat(accounts.isCode("isla.sign", late)).isFalse();
        assertThat(accounts.isCode("isla.sign", factor.code(clock.instant().minusSeconds(120))))
                .isFalse();
    }

    /** RFC 6238, appendix B: the secret is 12345678901234567890; the last six of its eight digits. */
    @Test
    void codesAreThoseOfTheStandard() {
        var factor = new SecondFactor("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

        assertThat(factor.code(Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(factor.code(Instant.ofEpochSecond(1111111109L))).isEqualTo("081804");
        assertThat(factor.code(Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneOpensNothingForFifteenMinutes() {
        accounts.take(accounts.add(LOOKS, "ada.admin"), PASSWORD, "");
        for (int i = 0; i < Accounts.TRIES; i++) {
            assertThat(accounts.isPassword("ana.lyst", "wrong")).isFalse();
        }

        assertThat(accounts.isPassword("ana.lyst", PASSWORD)).isFalse();
        clock.putForward(Accounts.PAUSE.minusSeconds(1));
        assertThat(accounts.isPassword("ana.lyst", PASSWORD)).isFalse();
        clock.putForward(Duration.ofSeconds(1));
        assertThat(accounts.isPassword("ana.lyst", PASSWORD)).isTrue();
    }

    @Test
    void aShortPasswordOrOneThatHoldsTheNameIsRefusedInWords() {
        var token = accounts.add(LOOKS, "ada.admin");

        assertThatThrownBy(() -> accounts.take(token, "elevenchars", "")).hasMessageContaining("12 to 200 characters");
        assertThatThrownBy(() -> accounts.take(token, "my name is Ana.Lyst", ""))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> accounts.take(token, "aaaaaaaaaaaaaaa", "")).hasMessageContaining("different");
    }

    @Test
    void aClosedAccountOpensNothingAndItsNameStaysTaken() {
        accounts.take(accounts.add(LOOKS, "ada.admin"), PASSWORD, "");

        accounts.close("ana.lyst", "ada.admin");

        assertThat(accounts.isPassword("ana.lyst", PASSWORD)).isFalse();
        assertThat(accounts.open()).isEmpty();
        assertThatThrownBy(() -> accounts.add(LOOKS, "ada.admin")).isInstanceOf(Refused.class);
    }

    @Test
    void rolesOfAnAuthorityNeedOneAndTheOthersHaveNone() {
        assertThatThrownBy(() -> new Account("ann", "Ann", List.of(Role.SUBMIT), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account("ann", "Ann", List.of(Role.ADMIN), SIGNS.authority()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account("ann", "Ann", List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryOfTheAuditLogThatIsChangedOrTakenOutIsFound() {
        accounts.add(LOOKS, "ada.admin");
        accounts.add(SIGNS, "ada.admin");
        assertThat(audit.firstBroken()).isEmpty();
        assertThat(audit.newest(10)).extracting(AuditEntry::action).contains("made an account", "invited");
        var register = jobs.context().getBean(JdbcClient.class);

        register.sql("UPDATE audit_entry SET account = 'somebody.else' WHERE number = 2")
                .update();
        assertThat(audit.firstBroken()).contains(2L);
        register.sql("UPDATE audit_entry SET account = 'ada.admin' WHERE number = 2")
                .update();
        assertThat(audit.firstBroken()).isEmpty();

        register.sql("DELETE FROM audit_entry WHERE number = 3").update();
        assertThat(audit.firstBroken()).contains(3L);
    }
}
