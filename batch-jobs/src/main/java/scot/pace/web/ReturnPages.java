package scot.pace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import scot.pace.accounts.AuditLog;
import scot.pace.jobs.Answer;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.jobs.Upload;
import scot.pace.schema.Authority;
import scot.pace.schema.CodeList;
import scot.pace.submissions.PdfReceipt;
import scot.pace.submissions.Receipt;

/** For an authority: send, read what was found, explain, sign, keep the receipt. Another authority's upload is not found. */
@Controller
class ReturnPages {

    private static final int MOST_CHANGES = 500;
    private static final int LOOKED_INTO = 20;

    private final Me me;
    private final Jobs jobs;
    private final Uploads uploads;
    private final AuditLog audit;
    private final Standings standings;

    ReturnPages(Me me, Jobs jobs, Uploads uploads, AuditLog audit, Standings standings) {
        this.me = me;
        this.jobs = jobs;
        this.uploads = uploads;
        this.audit = audit;
        this.standings = standings;
    }

    @GetMapping("/returns")
    String all(Principal who, Model page) throws IOException {
        var authority = me.authority(who);
        page.addAttribute("authority", authority);
        page.addAttribute(
                "wanted", standings.wanted(authority).stream().map(DueView::of).toList());
        page.addAttribute("oldest", standings.oldestWanted());
        page.addAttribute("uploads", sentNotSigned(authority));
        page.addAttribute("accepted", standings.sent(authority));
        return "returns";
    }

    /** The newest with what was found in them; so many are looked into, since each takes a moment. */
    private List<UploadView> sentNotSigned(Authority authority) throws IOException {
        var views = new ArrayList<UploadView>();
        for (var upload : jobs.uploads(authority)) {
            try {
                views.add(view(upload, views.size() < LOOKED_INTO));
            } catch (NoSuchFileException signedOrWithdrawnMeanwhile) {
                // it is no upload any more
            }
        }
        return views;
    }

    private UploadView view(Upload upload, boolean isLookedInto) throws IOException {
        var stage = Stage.of(upload, uploads.place(upload.id()), uploads.hasFailed(upload));
        var found = isLookedInto && upload.isChecked() ? Optional.of(jobs.found(upload)) : Optional.<Answer>empty();
        return UploadView.of(upload, stage, found);
    }

    @PostMapping(path = "/returns", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(@RequestParam List<MultipartFile> files, Principal who, Model page) throws IOException {
        var authority = me.authority(who);
        var sent = files.stream().filter(ReturnPages::wasChosen).toList();
        if (sent.isEmpty()) {
            page.addAttribute("fault", "Choose the files of the return first.");
            return all(who, page);
        }
        var upload = Received.in(
                jobs.home().work(),
                sent,
                source -> jobs.receive(
                        new Sent(source, authority, Optional.empty(), Optional.empty(), "", jobs.today())));
        audit.add(who.getName(), "uploaded", upload.id());
        if (!upload.isChecked()) {
            uploads.check(upload);
        }
        return "redirect:/returns/" + upload.id();
    }

    @GetMapping("/returns/{id}")
    String show(@PathVariable String id, Principal who, Model page) throws IOException {
        upload(id, who); // whose it is not waits for nothing
        uploads.await(id);
        int place = uploads.place(id); // asked before: who waits no more is checked, or has failed
        var upload = upload(id, who);
        page.addAttribute("upload", upload);
        page.addAttribute("authority", me.authority(who));
        if (!upload.isChecked()) {
            page.addAttribute("place", place);
            page.addAttribute("again", Math.min(10, 1 + place / Uploads.AT_ONCE));
            page.addAttribute("stage", Stage.of(upload, place, uploads.hasFailed(upload)));
            return "return-waits";
        }
        page.addAttribute("found", FoundView.of(jobs.found(upload)));
        page.addAttribute("codes", CodeList.named("reasons").codes());
        return "return";
    }

    /** How far an upload is, for the script of the page that waits. */
    @GetMapping("/returns/{id}/stage")
    @ResponseBody
    Stage.Now stage(@PathVariable String id, Principal who) throws IOException {
        int place = uploads.place(id);
        var upload = upload(id, who);
        return new Stage.Now(Stage.of(upload, place, uploads.hasFailed(upload)), place);
    }

    /** The scripts of these pages ask this server, and no other, how far an upload is. */
    @ModelAttribute
    void mayAskThisServer(HttpServletResponse answer) {
        answer.setHeader("Content-Security-Policy", Doors.POLICY + "; connect-src 'self'");
    }

    @GetMapping("/returns/{id}/difference")
    String difference(@PathVariable String id, Principal who, Model page) throws IOException {
        var upload = upload(id, who);
        if (!upload.isChecked()) {
            throw new NotFound();
        }
        page.addAttribute("upload", upload);
        jobs.difference(upload).ifPresent(difference -> {
            var changes = difference.changes();
            page.addAttribute("difference", difference);
            page.addAttribute("changes", changes.stream().limit(MOST_CHANGES).toList());
            page.addAttribute("more", Math.max(0, changes.size() - MOST_CHANGES));
            page.addAttribute(
                    "moved",
                    difference.clocks().stream()
                            .filter(one -> one.before() != one.after())
                            .toList());
        });
        return "difference";
    }

    @PostMapping("/returns/{id}/check")
    String again(@PathVariable String id, Principal who) throws IOException {
        uploads.check(upload(id, who));
        return "redirect:/returns/" + id;
    }

    @PostMapping("/returns/{id}/withdrawal")
    String withdraw(@PathVariable String id, Principal who) throws IOException {
        jobs.withdraw(upload(id, who));
        audit.add(who.getName(), "withdrew", id);
        return "redirect:/returns";
    }

    /** One reason a rule: {@code reason-RULE} is a code, {@code text-RULE} the words. */
    @PostMapping("/returns/{id}/reasons")
    String explain(@PathVariable String id, @RequestParam Map<String, String> form, Principal who, Model page)
            throws IOException {
        var upload = upload(id, who);
        try {
            jobs.addReasons(upload, ReasonForm.read(form));
            audit.add(who.getName(), "explained", id);
        } catch (IllegalArgumentException unusable) {
            page.addAttribute("fault", unusable.getMessage());
            return show(id, who, page);
        }
        return "redirect:/returns/" + id;
    }

    @PostMapping("/returns/{id}/signature")
    String sign(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean agreed, Principal who, Model page)
            throws IOException {
        var upload = upload(id, who);
        if (!agreed) {
            page.addAttribute("fault", "Tick the statement before you sign.");
            return show(id, who, page);
        }
        var name = me.account(who).orElseThrow(NotFound::new).fullName();
        var answer = uploads.sign(upload, me.authority(who), name);
        if (answer.receipt().isEmpty()) {
            page.addAttribute(
                    "fault",
                    "It was checked again, since other returns may have been signed meanwhile, and cannot be signed yet: see what is still to do.");
            return show(id, who, page);
        }
        audit.add(who.getName(), "signed", id);
        return "redirect:/returns/receipts/"
                + answer.receipt().get().submission().quarter();
    }

    @GetMapping("/returns/receipts/{quarter}")
    String receipt(@PathVariable String quarter, Principal who, Model page) throws IOException {
        page.addAttribute("receipt", receipt(quarter, who).text());
        page.addAttribute("quarter", quarter);
        page.addAttribute("authority", me.authority(who));
        return "receipt";
    }

    @GetMapping("/returns/receipts/{quarter}/pdf")
    ResponseEntity<byte[]> receiptAsPdf(@PathVariable String quarter, Principal who) throws IOException {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(PdfReceipt.of(receipt(quarter, who)));
    }

    private Receipt receipt(String quarter, Principal who) throws IOException {
        return jobs.liveReceipts(me.authority(who)).stream()
                .filter(one -> one.submission().quarter().toString().equals(quarter))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/returns/{id}/answer/{kind}")
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable AnswerKind kind, Principal who)
            throws IOException {
        var upload = upload(id, who);
        if (!upload.isChecked()) {
            throw new NotFound();
        }
        var bytes = kind.bytes(upload, jobs.found(upload), jobs.today()).orElseThrow(NotFound::new);
        return Download.of(id + "." + kind.ending(), kind.type(), bytes);
    }

    /** A browser sends a part without a name and without bytes where nothing was chosen; a file that is empty has its name. */
    private static boolean wasChosen(MultipartFile file) {
        return !file.isEmpty() || !String.valueOf(file.getOriginalFilename()).isEmpty();
    }

    private Upload upload(String id, Principal who) throws IOException {
        return jobs.upload(me.authority(who), id).orElseThrow(NotFound::new);
    }
}
