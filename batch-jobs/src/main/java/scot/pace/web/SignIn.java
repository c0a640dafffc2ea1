package scot.pace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.pace.accounts.Accounts;
import scot.pace.accounts.AuditLog;

/** Signing in: the password is checked by {@link PasswordCheck}, the code of the second factor here. */
@Controller
class SignIn {

    private final Accounts accounts;
    private final AuditLog audit;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignIn(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/code")
    String code() {
        return "code";
    }

    @PostMapping("/code")
    String code(
            @RequestParam String code, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (!accounts.isCode(who.getName(), code)) {
            return "redirect:/code?wrong";
        }
        var account = accounts.open(who.getName()).orElseThrow();
        audit.add(account.name(), "signed in", "by password and code");
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(account.name(), null, Doors.of(account)));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return "redirect:/";
    }
}
