package scot.pace.jobs;

import java.util.Optional;
import scot.pace.submissions.Checked;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.Receipt;

/**
 * What a sender gets back.
 *
 * @param checked what was found; empty where the very same return was accepted before
 * @param receipt there exactly when the return is in the archive
 */
public record Answer(Optional<Checked> checked, Reasons reasons, Optional<Receipt> receipt) {}
