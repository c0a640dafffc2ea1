package scot.pace.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.pace.accounts.Accounts;
import scot.pace.accounts.Refused;

/** Taking an invitation: choosing a password and, where a role needs it, a second factor. */
@Controller
class Invitations {

    private final Accounts accounts;

    Invitations(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/invitation/{token}")
    String show(@PathVariable String token, Model page) {
        accounts.invitation(token).ifPresent(invitation -> {
            var account = accounts.open(invitation.account()).orElseThrow();
            page.addAttribute("invitation", invitation);
            page.addAttribute("account", account);
            page.addAttribute(
                    "picture", Svg.address(QrCode.svg(invitation.secondFactor().uri(account.name()))));
        });
        page.addAttribute("token", token);
        page.addAttribute("fewest", Accounts.PASSWORD);
        return "invitation";
    }

    @PostMapping("/invitation/{token}")
    String take(
            @PathVariable String token,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam(defaultValue = "") String code,
            Model page) {
        try {
            if (!password.equals(again)) {
                throw new Refused("The two passwords are not the same.");
            }
            accounts.take(token, password, code);
            return "redirect:/sign-in?chosen";
        } catch (Refused refused) {
            page.addAttribute("fault", refused.getMessage());
            return show(token, page);
        }
    }
}
