package scot.pace;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.LocalDate;

/** The drawing of the house: which room may see which. */
@AnalyzeClasses(
        packages = "scot.pace",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.WithoutTestJars.class})
class HouseTest {

    /** The tests of another module that ours borrow are no room of the house. */
    static final class WithoutTestJars implements ImportOption {

        @Override
        public boolean includes(Location place) {
            return !place.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule submissionsAndReportingNeverMeet = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("schema")
            .definedBy("scot.pace.schema..")
            .layer("submissions")
            .definedBy("scot.pace.submissions..")
            .layer("reporting")
            .definedBy("scot.pace.reporting..")
            .layer("batch-jobs")
            .definedBy(
                    "scot.pace",
                    "scot.pace.accounts..",
                    "scot.pace.board..",
                    "scot.pace.cli..",
                    "scot.pace.jobs..",
                    "scot.pace.web..")
            .whereLayer("batch-jobs")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("submissions")
            .mayOnlyBeAccessedByLayers("batch-jobs")
            .whereLayer("reporting")
            .mayOnlyBeAccessedByLayers("batch-jobs");

    @ArchTest
    static final ArchRule springLivesInBatchJobsAlone = noClasses()
            .that()
            .resideInAnyPackage("scot.pace.schema..", "scot.pace.submissions..", "scot.pace.reporting..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    /** A place in the class path (URI, URL) is no connection. */
    @ArchTest
    static final ArchRule whatChecksAReturnOpensNoConnection = noClasses()
            .that()
            .resideInAnyPackage("scot.pace.schema..", "scot.pace.submissions..")
            .should()
            .dependOnClassesThat(nameMatching("java\\.net\\.(?!URI|URL$).*|javax\\.net\\..*|"
                    + "java\\.nio\\.channels\\..*Socket.*|java\\.rmi\\..*"))
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .callMethod(URI.class, "toURL");

    @ArchTest
    static final ArchRule sqlIsSpokenInFourRoomsOnly = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "scot.pace.schema.sql",
                    "scot.pace.schema.store",
                    "scot.pace.submissions.rules",
                    "scot.pace.reporting.measures")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql");

    /** What attacks a published file must not believe what hid its cells; they share the solver and the reading of text alone. */
    @ArchTest
    static final ArchRule theAuditKnowsNothingOfWhatHidesCells = noClasses()
            .that()
            .resideInAPackage("scot.pace.reporting.disclosure.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("scot.pace.reporting.disclosure.optimum..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(LinkedTables|CellSystem|Dimension|TableProtection|PrimaryRule)(\\$.*)?");

    @ArchTest
    static final ArchRule whatHidesCellsKnowsNothingOfTheAudit = noClasses()
            .that()
            .resideInAPackage("scot.pace.reporting.disclosure.optimum..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("scot.pace.reporting.disclosure.audit..");

    @ArchTest
    static final ArchRule nobodyReadsTheClockButTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "scot.pace.cli", "scot.pace.submissions.offline") // the check is a command line too
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");
}
