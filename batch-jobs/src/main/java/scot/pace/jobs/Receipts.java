package scot.pace.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Archive;
import scot.pace.submissions.Counts;
import scot.pace.submissions.Receipt;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Submission;

/** The receipt of an accepted return, made from the manifest it is kept with, so that it can be had again years later. */
final class Receipts {

    private Receipts() {}

    static Receipt of(Archive.Kept kept) {
        var manifest = kept.manifest();
        var submission = new Submission(
                manifest.submission(),
                Authority.withCode(manifest.authority()).orElseThrow(),
                kept.quarter(),
                manifest.sha256(),
                manifest.receivedOn());
        Map<Severity, Integer> findings = new LinkedHashMap<>();
        for (var severity : Severity.values()) {
            findings.put(severity, manifest.findings().getOrDefault(severity.name(), 0));
        }
        var counts = new Counts(new LinkedHashMap<>(manifest.rows()), 0, findings, Map.of());
        return new Receipt(submission, manifest.version(), manifest.signedBy(), counts, manifest.ruleSet());
    }
}
