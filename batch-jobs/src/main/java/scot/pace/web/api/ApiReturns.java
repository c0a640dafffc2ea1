package scot.pace.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import scot.pace.accounts.AuditLog;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.jobs.Upload;
import scot.pace.schema.store.Sha256;
import scot.pace.submissions.JsonAnswer;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.Receipt;
import scot.pace.web.Received;
import scot.pace.web.Uploads;

/** The returns of the one authority a token is for. Signing is a person's, on the page. */
@RestController
@RequestMapping("/api/v1/returns")
@Tag(name = "Returns", description = "of the authority the token is for")
@Described
class ApiReturns {

    private static final String CSV = "text/csv";

    private final Jobs jobs;
    private final Uploads uploads;
    private final Pushes pushes;
    private final AuditLog audit;

    ApiReturns(Jobs jobs, Uploads uploads, Pushes pushes, AuditLog audit) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.pushes = pushes;
        this.audit = audit;
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/zip",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.oasis.opendocument.spreadsheet"
            })
    @Operation(
            operationId = "sendReturn",
            summary = "Send a return",
            description =
                    "One ZIP with the four tables as CSV or Parquet, or one workbook (.xlsx, .ods), as the body. The"
                            + " same key with the same bytes is the same return, however often it is sent.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "202", description = "Received: ask for its state at Location")
    ResponseEntity<ReturnState> send(
            @RequestHeader("Idempotency-Key") @Parameter(description = "1 to 100 characters of your choice") String key,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        if (key.isBlank() || key.length() > 100) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 100 characters.");
        }
        var state = Received.in(jobs.home().work(), request.getInputStream(), source -> {
            var sha256 = Sha256.of(source);
            if (!pushes.isOf(caller.token().number(), key, sha256)) {
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "This Idempotency-Key came before with other bytes: choose another for another return.");
            }
            var live = live(caller, sha256);
            return live.isPresent()
                    ? ReturnState.signed(Upload.id(live.get()), live.get())
                    : received(
                            new Sent(source, caller.authority(), Optional.empty(), Optional.empty(), "", jobs.today()),
                            caller);
        });
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/returns/" + state.id()))
                .body(state);
    }

    private Optional<Receipt> live(Caller caller, String sha256) throws IOException {
        return jobs.liveReceipts(caller.authority()).stream()
                .filter(receipt -> receipt.submission().sha256().equals(sha256))
                .findFirst();
    }

    private ReturnState received(Sent sent, Caller caller) throws IOException {
        var upload = jobs.receive(sent);
        audit.add(caller.getName(), "uploaded" + caller.inWords(), upload.id());
        if (!upload.isChecked()) {
            uploads.check(upload);
        }
        return state(upload);
    }

    @GetMapping
    @Operation(
            operationId = "returns",
            summary = "All returns",
            description = "those that are not signed yet, then every version that is")
    List<ReturnState> all(@AuthenticationPrincipal Caller caller) throws IOException {
        var states = Stream.<ReturnState>builder();
        for (var upload : jobs.uploads(caller.authority())) {
            states.add(state(upload));
        }
        jobs.receipts(caller.authority())
                .forEach(receipt -> states.add(ReturnState.signed(Upload.id(receipt), receipt)));
        return states.build().toList();
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "return",
            summary = "How far a return is",
            description = "RECEIVED, CHECKED, SIGNED or FAILED")
    ReturnState one(@PathVariable String id, @AuthenticationPrincipal Caller caller) throws IOException {
        var upload = jobs.upload(caller.authority(), id);
        if (upload.isPresent()) {
            return state(upload.get());
        }
        return jobs.receipts(caller.authority()).stream()
                .filter(receipt -> Upload.id(receipt).equals(id))
                .reduce((earlier, later) -> later)
                .map(receipt -> ReturnState.signed(id, receipt))
                .orElseThrow(ApiReturns::notFound);
    }

    @GetMapping(path = "/{id}/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "findings",
            summary = "Everything that was found in a return",
            description = "the same, byte for byte, as pace check --json; 409 while it is not checked")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    byte[] findings(@PathVariable String id, @AuthenticationPrincipal Caller caller) throws IOException {
        var answer = jobs.found(checked(id, caller));
        return JsonAnswer.of(answer.checked().orElseThrow(), answer.reasons()).getBytes(StandardCharsets.UTF_8);
    }

    @PutMapping(path = "/{id}/reasons", consumes = CSV)
    @Operation(
            operationId = "explainReturn",
            summary = "Explain the questions that a return raises",
            description =
                    "CSV with the columns child,episode,rule,reason,text; it takes the place of the reasons before",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = CSV)))
    ReturnState explain(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        var upload = checked(id, caller);
        try {
            jobs.giveReasons(upload, Received.in(jobs.home().work(), request.getInputStream(), Reasons::read));
        } catch (IllegalArgumentException unusable) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(unusable.getMessage()), unusable);
        }
        audit.add(caller.getName(), "explained" + caller.inWords(), id);
        return state(upload);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "withdrawReturn",
            summary = "Withdraw a return that is not signed",
            description = "nothing of it is kept")
    void withdraw(@PathVariable String id, @AuthenticationPrincipal Caller caller) throws IOException {
        jobs.withdraw(jobs.upload(caller.authority(), id).orElseThrow(ApiReturns::notFound));
        audit.add(caller.getName(), "withdrew" + caller.inWords(), id);
    }

    private Upload checked(String id, Caller caller) throws IOException {
        var upload = jobs.upload(caller.authority(), id).orElseThrow(ApiReturns::notFound);
        if (!upload.isChecked()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "It is not checked yet: ask for its state first.");
        }
        return upload;
    }

    private ReturnState state(Upload upload) throws IOException {
        int place = uploads.place(upload.id()); // asked first: who waits no more is checked, or has failed
        var now = jobs.upload(upload.authority(), upload.id()).orElseThrow(ApiReturns::notFound);
        if (now.isChecked()) {
            return ReturnState.checked(now, jobs.found(now));
        }
        return uploads.hasFailed(now) ? ReturnState.failed(now) : ReturnState.waiting(now, place);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
