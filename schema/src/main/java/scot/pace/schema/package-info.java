/**
 * The words of the field as values: what an authority, a quarter, a return, a milestone and an aim are.
 *
 * <p>In come the CSV files beside this package (the fields of the return and of local files, code lists, milestones, aims, authorities); out go
 * immutable values that every other room uses. Begin reading at {@link scot.pace.schema.ReturnSpecification}, then
 * {@link scot.pace.schema.Quarter}.
 */
@NullMarked
package scot.pace.schema;

import org.jspecify.annotations.NullMarked;
