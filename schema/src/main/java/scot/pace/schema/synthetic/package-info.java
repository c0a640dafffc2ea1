/**
 * A synthetic Scotland: returns of invented children whose numbers are those published for the real one.
 *
 * <p>In come a seed and what was published (stocks of each authority on 31 July, placement types, starts); out go returns as
 * authorities would send them, a folder for each quarter and authority. No child in it is real and every token begins with SYN.
 * The same seed gives the same bytes, whatever the number of threads.
 *
 * <p>The way: {@link scot.pace.schema.synthetic.Calibration} says how many children are where on each census day,
 * {@code Cohort} decides who starts, stays and leaves between two census days, {@code PlacementHistory} and {@code Journey} fill
 * in the days between, {@code ReturnFolder} writes what was known at the end of a quarter. Begin reading at
 * {@link scot.pace.schema.synthetic.SyntheticScotland}.
 */
@NullMarked
package scot.pace.schema.synthetic;

import org.jspecify.annotations.NullMarked;
