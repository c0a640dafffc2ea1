package scot.pace.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import scot.pace.schema.Authority;

/**
 * Somebody who may sign in.
 *
 * @param name what is typed to sign in: 3 to 60 small letters, digits, dots, hyphens or {@literal @}
 * @param fullName as it stands on a receipt
 * @param roles at least one; either all are of an authority or none is
 * @param authority there exactly when the roles are of an authority
 */
public record Account(String name, String fullName, List<Role> roles, Optional<Authority> authority) {

    public Account {
        if (!name.matches("[a-z0-9.@-]{3,60}")) {
            throw new IllegalArgumentException(
                    "a name to sign in with has 3 to 60 small letters, digits, dots, hyphens or @, but was '" + name
                            + "'");
        }
        if (fullName.isBlank() || fullName.length() > 100) {
            throw new IllegalArgumentException("a full name has 1 to 100 characters");
        }
        roles = roles.stream().distinct().sorted().toList();
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account has at least one role");
        }
        if (roles.stream().anyMatch(role -> role.isOfAuthority() != authority.isPresent())) {
            throw new IllegalArgumentException(
                    "SUBMIT and SIGN are for one authority, which has to be chosen; the other roles are for none, and nobody has"
                            + " both kinds");
        }
    }

    public boolean needsSecondFactor() {
        return roles.stream().anyMatch(Role::needsSecondFactor);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The roles as they are written down. */
    static String written(Collection<Role> roles) {
        return String.join(" ", roles.stream().map(Role::name).toList());
    }
}
