package scot.pace.schema.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTest {

    @TempDir
    Path folder;

    @Test
    void whatFailsHalfWayNeverAppearsAndTheNextTryBeginsAnew() throws IOException {
        var target = folder.resolve("read");

        assertThatThrownBy(() -> Durable.make(target, unfinished -> {
                    Files.writeString(unfinished.resolve("half.csv"), "child\n");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(target).doesNotExist();
        assertThat(Durable.isMade(target)).isFalse();

        Durable.make(target, unfinished -> Files.writeString(unfinished.resolve("whole.csv"), "child\nSYN1\n"));

        assertThat(target).isDirectoryContaining("glob:**whole.csv").isDirectoryNotContaining("glob:**half.csv");
        assertThat(Durable.isMade(target)).isTrue();
    }

    @Test
    void whatIsMadeIsNotMadeAgain() throws IOException {
        var target = folder.resolve("read");
        Durable.make(target, unfinished -> Files.writeString(unfinished.resolve("a.csv"), "first"));

        Durable.make(target, unfinished -> Files.writeString(unfinished.resolve("a.csv"), "second"));

        assertThat(target.resolve("a.csv")).hasContent("first");
    }

    @Test
    void whatAPowerCutHasCutShortIsMadeAgain() throws IOException {
        var target = folder.resolve("read");
        Durable.make(target, unfinished -> Files.writeString(unfinished.resolve("a.csv"), "child\nSYN1\n"));
        Files.writeString(target.resolve("a.csv"), "child\n");
        assertThat(Durable.isMade(target)).isFalse();

        Durable.make(target, unfinished -> Files.writeString(unfinished.resolve("a.csv"), "child\nSYN1\n"));

        assertThat(target.resolve("a.csv")).hasContent("child\nSYN1");
        assertThat(Durable.isMade(target)).isTrue();
    }

    @Test
    void aFileThatIsThereIsNotWrittenAgain() throws Exception {
        var target = folder.resolve("work/counted.csv");
        Durable.file(target, file -> Files.writeString(file, "first"));

        Durable.file(target, file -> Files.writeString(file, "second"));

        assertThat(target).hasContent("first");
    }
}
