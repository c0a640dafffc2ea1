package scot.pace.submissions.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.ReturnFixture;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

class ReadRulesTest {

    @Test
    void everyRuleThatIsAClassIsAsked() throws Exception {
        var asked = ReadRules.all().stream().map(Object::getClass).toList();

        assertThat(asked).doesNotHaveDuplicates();
        assertThat(classesOf(CodeRule.class))
                .containsExactlyInAnyOrderElementsOf(asked)
                .hasSizeGreaterThan(20);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSaysAllThatARuleSays() {
        return ReadRules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    var words = rule.words();
                    assertThat(words.stage()).isIn(Stage.RECEIVE, Stage.READ, Stage.SCREEN);
                    assertThat(Set.of("", "clock", "stock", "stock clock")).contains(words.breaks());
                    assertThat(words.breaks().isEmpty())
                            .as("only an error breaks")
                            .isEqualTo(words.severity() != Severity.ERROR);
                    assertThat(words.title()).isNotBlank().doesNotEndWith(".");
                    assertThat(words.fix()).endsWith(".");
                    assertThat(words.source()).isNotBlank();
                    var sound = ReturnFixture.aReturn()
                            .tables()
                            .getOrDefault(rule.example().table(), "");
                    assertThat(rule.example().breach().apply(sound))
                            .isNotEqualTo(sound)
                            .isNotEqualTo(rule.example().nearMiss().apply(sound));
                }));
    }

    /** Every class there is of a kind, found in the folder the compiler filled. */
    private static List<Class<?>> classesOf(Class<?> kind) throws IOException, ReflectiveOperationException {
        var root =
                Path.of(kind.getProtectionDomain().getCodeSource().getLocation().getPath());
        var classes = new ArrayList<Class<?>>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                var name = root.relativize(file)
                        .toString()
                        .replaceAll("\\.class$", "")
                        .replace('/', '.');
                if (!name.endsWith("-info")) {
                    var found = Class.forName(name);
                    if (kind.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers())) {
                        classes.add(found);
                    }
                }
            }
        }
        return classes;
    }
}
