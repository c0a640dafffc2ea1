package scot.pace.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import scot.pace.accounts.Account;
import scot.pace.accounts.Accounts;
import scot.pace.accounts.AuditLog;
import scot.pace.accounts.Refused;
import scot.pace.accounts.Role;
import scot.pace.schema.Authority;

/** For administrators, who see accounts and no child; and the audit log for auditors. */
@Controller
class AccountPages {

    private static final int NEWEST = 500;

    private final Accounts accounts;
    private final AuditLog audit;

    AccountPages(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/accounts")
    String all(Model page) {
        page.addAttribute("accounts", accounts.open());
        page.addAttribute("roles", Role.values());
        page.addAttribute("authorities", Authority.byName());
        return "accounts";
    }

    @PostMapping("/accounts")
    String add(
            @RequestParam String name,
            @RequestParam String fullName,
            @RequestParam(defaultValue = "") List<Role> roles,
            @RequestParam(defaultValue = "") String authority,
            Principal admin,
            Model page) {
        try {
            var of = authority.isEmpty() ? Optional.<Authority>empty() : Authority.withCode(authority);
            var token = accounts.add(new Account(name.strip(), fullName.strip(), roles, of), admin.getName());
            return invited(name.strip(), token, page);
        } catch (Refused | IllegalArgumentException refused) {
            page.addAttribute("fault", refused.getMessage());
            return all(page);
        }
    }

    @PostMapping("/accounts/{name}/invitation")
    String invite(@PathVariable String name, Principal admin, Model page) {
        return invited(name, accounts.invite(known(name), admin.getName()), page);
    }

    @PostMapping("/accounts/{name}/closure")
    String close(@PathVariable String name, Principal admin, Model page) {
        if (name.equals(admin.getName())) {
            page.addAttribute("fault", "You cannot close your own account: ask another administrator.");
            return all(page);
        }
        accounts.close(known(name), admin.getName());
        return "redirect:/accounts";
    }

    private String known(String name) {
        return accounts.open(name).orElseThrow(NotFound::new).name();
    }

    @GetMapping("/audit")
    String audit(Model page) {
        page.addAttribute("entries", audit.newest(NEWEST));
        page.addAttribute("broken", audit.firstBroken().orElse(null));
        return "audit";
    }

    /** The link is shown this once: only its hash is kept. */
    private String invited(String name, String token, Model page) {
        page.addAttribute("invited", name);
        page.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("invitation", token)
                        .toUriString());
        return all(page);
    }
}
