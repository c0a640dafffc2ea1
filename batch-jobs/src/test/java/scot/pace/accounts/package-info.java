/** Tests of accounts and of the audit log, on a real register. */
@NullMarked
package scot.pace.accounts;

import org.jspecify.annotations.NullMarked;
