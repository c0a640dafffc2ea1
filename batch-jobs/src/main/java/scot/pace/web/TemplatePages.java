package scot.pace.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.pace.schema.LocalTable;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.SpecificationPage;
import scot.pace.schema.SpecificationPage.Section;
import scot.pace.schema.store.ZipTime;
import scot.pace.submissions.read.EmptyWorkbook;

/** For everybody: what goes into a return, and empty ones to fill in. All of it is made from the definitions. */
@Controller
public class TemplatePages {

    /** A local file that an authority may send, and what goes into it. */
    public record Local(LocalTable table, String introduction, List<Section> sections) {

        static Local of(LocalTable table) {
            return new Local(table, SpecificationPage.introduction(table), SpecificationPage.sections(table));
        }
    }

    @GetMapping("/templates")
    String all(Model page) {
        page.addAttribute("version", ReturnSpecification.VERSION);
        page.addAttribute("introduction", SpecificationPage.introduction());
        page.addAttribute("sections", SpecificationPage.sections());
        page.addAttribute("locals", LocalAimPages.SENT.stream().map(Local::of).toList());
        return "templates";
    }

    @GetMapping("/templates/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) throws IOException {
        return switch (file) {
            case "return.zip" -> Download.of(file, "application/zip", zip());
            case "return.xlsx" ->
                Download.of(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook());
            default ->
                LocalAimPages.SENT.stream()
                        .filter(table -> file.equals(table.folder() + ".csv"))
                        .findFirst()
                        .map(table -> Download.csv(table.folder(), SpecificationPage.template(table.table())))
                        .orElseThrow(NotFound::new);
        };
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : ReturnSpecification.tables()) {
                add(zip, table.name() + ".csv", SpecificationPage.template(table));
            }
            add(zip, "specification.md", SpecificationPage.markdown());
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZipTime.FIXED);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        EmptyWorkbook.write(bytes);
        return bytes.toByteArray();
    }
}
