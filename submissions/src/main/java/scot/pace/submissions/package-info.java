/**
 * A return on its way in. In come the files an authority sends; out go findings, a verdict and a receipt.
 *
 * <p>The way is {@code read} (any carrier to typed tables, on true lines), {@code screen} (identifiers, nothing kept),
 * {@code rules} (one rule, one file).
 */
@NullMarked
package scot.pace.submissions;

import org.jspecify.annotations.NullMarked;
