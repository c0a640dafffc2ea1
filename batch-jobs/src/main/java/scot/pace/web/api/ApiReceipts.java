package scot.pace.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import scot.pace.jobs.Jobs;
import scot.pace.submissions.PdfReceipt;
import scot.pace.submissions.Receipt;

/** The receipts of the one authority a token is for: of the live return of each quarter. */
@RestController
@RequestMapping("/api/v1/receipts")
@Tag(name = "Receipts", description = "of the authority the token is for")
@Described
class ApiReceipts {

    private final Jobs jobs;

    ApiReceipts(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(operationId = "receipts", summary = "The receipt of the live return of every quarter")
    List<ReceiptView> all(@AuthenticationPrincipal Caller caller) throws IOException {
        return jobs.liveReceipts(caller.authority()).stream()
                .map(ReceiptView::of)
                .toList();
    }

    @GetMapping("/{quarter}")
    @Operation(operationId = "receipt", summary = "The receipt of the live return of a quarter")
    ReceiptView json(@PathVariable String quarter, @AuthenticationPrincipal Caller caller) throws IOException {
        return ReceiptView.of(receipt(quarter, caller));
    }

    @GetMapping(path = "/{quarter}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "receiptAsPdf", summary = "The same as a page to be printed")
    byte[] pdf(@PathVariable String quarter, @AuthenticationPrincipal Caller caller) throws IOException {
        return PdfReceipt.of(receipt(quarter, caller));
    }

    private Receipt receipt(String quarter, Caller caller) throws IOException {
        return jobs.liveReceipts(caller.authority()).stream()
                .filter(receipt -> receipt.submission().quarter().toString().equals(quarter))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
