package scot.pace.reporting.publication.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import scot.pace.schema.store.ZipTime;

/** The ZIP that a workbook is. Its entries have no time of their own: the same parts are the same bytes. */
final class Parts {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** As it is: the type of a document is read without unpacking. */
    void addStored(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var check = new CRC32();
        check.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(check.getValue());
        add(entry, content);
    }

    void add(String name, Markup content) throws IOException {
        add(new ZipEntry(name), content.bytes());
    }

    private void add(ZipEntry entry, byte[] content) throws IOException {
        entry.setTimeLocal(ZipTime.FIXED);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    byte[] bytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }
}
