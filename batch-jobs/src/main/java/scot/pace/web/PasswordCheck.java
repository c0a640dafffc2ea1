package scot.pace.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import scot.pace.accounts.Account;
import scot.pace.accounts.Accounts;
import scot.pace.accounts.AuditLog;

/** The first of two doors: name and password. An unknown name, a wrong password and too many tries are answered alike. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;
    private final AuditLog audit;

    PasswordCheck(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var name = typed.getName().strip().toLowerCase(Locale.ROOT);
        if (!accounts.isPassword(name, String.valueOf(typed.getCredentials()))) {
            throw new BadCredentialsException("name or password is wrong");
        }
        var account = accounts.open(name).orElseThrow();
        if (!account.needsSecondFactor()) {
            audit.add(name, "signed in", "by password");
        }
        return new UsernamePasswordAuthenticationToken(name, null, doors(account));
    }

    private static List<GrantedAuthority> doors(Account account) {
        return account.needsSecondFactor() ? List.of(new SimpleGrantedAuthority(Doors.AWAITS_CODE)) : Doors.of(account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
