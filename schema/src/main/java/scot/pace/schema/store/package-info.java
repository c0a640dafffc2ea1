/**
 * Where everything lives: the home folder, the archive of accepted returns (the one truth), the warehouse (a cache of it).
 *
 * <p>In come typed tables; out go Parquet files that never change and a DuckDB database with the views. Begin reading at
 * {@link scot.pace.schema.store.Home}.
 */
@NullMarked
package scot.pace.schema.store;

import org.jspecify.annotations.NullMarked;
