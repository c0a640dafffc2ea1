/**
 * Returns with faults that are known: what a check must find, and where.
 *
 * <p>In come the files of the resource folder {@code faults}, one a rule; out go folders of CSV files and a list of what was
 * planted. Begin reading at {@link scot.pace.schema.synthetic.faults.FaultyReturns}.
 */
@NullMarked
package scot.pace.schema.synthetic.faults;

import org.jspecify.annotations.NullMarked;
