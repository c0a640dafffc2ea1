/**
 * Who may do what, and what was done. In come names, passwords and codes; out go accounts and an audit log whose entries are chained
 * by hash. Nothing here knows of returns or of pages. Begin reading at {@link scot.pace.accounts.Account}.
 */
@NullMarked
package scot.pace.accounts;

import org.jspecify.annotations.NullMarked;
