package scot.pace.schema.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * The manifest of an accepted return, as it lies in its folder of the archive.
 *
 * @param version 1 for the first return of this authority and quarter and 1 more for each later one; the highest is live
 * @param submission id under which it was received: the authority and a hash of everything that was sent, reasons included
 * @param sha256 of the bytes as they were sent
 * @param receivedOn day on which it was received
 * @param signedBy who answers for it
 * @param ruleSet hash of the rules it was checked by
 * @param rows rows of each table
 * @param findings number of findings by severity
 * @param files SHA-256 of every other file of the folder, by name
 */
@JsonPropertyOrder({
    "authority",
    "quarter",
    "version",
    "submission",
    "sha256",
    "receivedOn",
    "signedBy",
    "specification",
    "ruleSet"
})
public record AcceptedReturn(
        String authority,
        String quarter,
        int version,
        String submission,
        String sha256,
        LocalDate receivedOn,
        String signedBy,
        String specification,
        String ruleSet,
        SortedMap<String, Integer> rows,
        SortedMap<String, Integer> findings,
        SortedMap<String, String> files) {}
