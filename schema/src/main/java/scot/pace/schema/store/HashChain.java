package scot.pace.schema.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hashes of entries of which each holds that of the one before, so that none can be changed, taken out or put in unseen. */
public final class HashChain {

    /** What stands before the first entry. */
    public static final String START = "0".repeat(64);

    private HashChain() {}

    /** The hash of an entry: over the hash of the one before, and over what the entry says. */
    public static String after(String before, String... says) {
        return Sha256.of(Stream.concat(Stream.of(before), Stream.of(says)).collect(Collectors.joining("\n")));
    }
}
