package scot.pace.schema.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * The manifest of an imported file of local aims or tests of change.
 *
 * @param table plural name of the table
 * @param version 1 for the first file of this table and 1 more for each later one, whichever authorities are in it
 * @param sha256 of the bytes as they were imported
 * @param importedOn first day on which its lines are known
 * @param specification version of the specification it was read by
 * @param lines hash of what each line says, by what says which line it is
 * @param files SHA-256 of every other file of the folder, by name
 */
@JsonPropertyOrder({"table", "version", "sha256", "importedOn", "specification"})
public record LocalVersion(
        String table,
        int version,
        String sha256,
        LocalDate importedOn,
        String specification,
        SortedMap<String, String> lines,
        SortedMap<String, String> files) {}
