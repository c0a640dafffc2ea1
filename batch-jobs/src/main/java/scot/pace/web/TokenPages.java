package scot.pace.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.pace.accounts.Account;
import scot.pace.accounts.Refused;
import scot.pace.accounts.Role;
import scot.pace.accounts.Token;
import scot.pace.accounts.Tokens;

/** Tokens for programs: whoever may have one sees and revokes those of the own authority, or of CELCIS. */
@Controller
class TokenPages {

    private final Me me;
    private final Tokens tokens;

    TokenPages(Me me, Tokens tokens) {
        this.me = me;
        this.tokens = tokens;
    }

    @GetMapping("/tokens")
    String all(Principal who, Model page) {
        var account = account(who);
        page.addAttribute("tokens", tokens.besides(account));
        page.addAttribute("role", role(account));
        page.addAttribute("most", Tokens.MOST_DAYS);
        return "tokens";
    }

    /** The secret is shown this once: only its hash is kept. */
    @PostMapping("/tokens")
    String make(
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "0") int days,
            Principal who,
            Model page) {
        try {
            var secret = tokens.make(who.getName(), role(account(who)), purpose, days, who.getName());
            page.addAttribute("secret", secret);
        } catch (Refused refused) {
            page.addAttribute("fault", refused.getMessage());
        }
        return all(who, page);
    }

    @PostMapping("/tokens/{number}/revocation")
    String revoke(@PathVariable long number, Principal who) {
        var own = tokens.besides(account(who)).stream().map(Token::number).toList();
        if (!own.contains(number)) {
            throw new NotFound();
        }
        tokens.revoke(number, who.getName());
        return "redirect:/tokens";
    }

    private Account account(Principal who) {
        return me.account(who).orElseThrow(NotFound::new);
    }

    /** An account has roles of an authority or others, so it may have tokens of one role at most. */
    private static Role role(Account account) {
        return Token.ROLES.stream().filter(account::has).findFirst().orElseThrow(NotFound::new);
    }
}
