package scot.pace.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * What an authority sends, before anybody has looked into it.
 *
 * @param source folder or ZIP of the tables
 * @param quarter the quarter it is said to be for; empty where the return alone says it
 * @param reasons file of reasons for QUERY findings
 * @param receivedOn day it is received
 */
public record Sent(
        Path source,
        Authority sender,
        Optional<Quarter> quarter,
        Optional<Path> reasons,
        String signedBy,
        LocalDate receivedOn) {}
