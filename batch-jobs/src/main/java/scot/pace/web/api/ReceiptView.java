package scot.pace.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pace.submissions.Receipt;

/** A receipt for a program. */
@Schema(name = "Receipt")
public record ReceiptView(
        String authority,
        @JsonProperty("authority_name") String authorityName,
        @Schema(example = "2025-26-Q1") String quarter,
        @Schema(description = "from 1; the highest is live") int version,
        @Schema(description = "yyyy-MM-dd", format = "date") String received,
        @JsonProperty("signed_by") String signedBy,
        @JsonProperty("rule_set") String ruleSet,
        @Schema(description = "of what was sent") String sha256,
        @Schema(description = "by table") Map<String, Integer> rows,
        @Schema(description = "by severity") Map<String, Integer> findings) {

    static ReceiptView of(Receipt receipt) {
        var submission = receipt.submission();
        return new ReceiptView(
                submission.authority().code(),
                submission.authority().name(),
                submission.quarter().toString(),
                receipt.version(),
                submission.receivedOn().toString(),
                receipt.signedBy(),
                receipt.ruleSet(),
                submission.sha256(),
                new TreeMap<>(receipt.counts().rows()),
                receipt.counts().findings().entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> one.getKey().name(), Map.Entry::getValue, (one, same) -> one, TreeMap::new)));
    }
}
