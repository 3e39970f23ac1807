package org.touchstone.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.house.Arrows;

/// The rooms of the app, and who may know whom.
///
/// The same map stands in docs/ARCHITECTURE.md, each room says its line of itself in its package-info, where Spring
/// Modulith reads it, and docs/images/rooms.svg is drawn of it. A new room gets all of them.
final class ArchitectureTest {

    private static final String MAP = """
        platform ->
        account  -> platform
        branch   -> account, platform
        cycle    -> account, platform
        journey  -> cycle, account, platform
        plot     ->
        report   -> plot
        survey   -> journey, cycle, account, platform
        paper    -> report, plot
        findings -> survey, journey, cycle, branch, platform
        board    -> findings, paper, report, plot, survey, journey, cycle, branch, account, platform
        server   -> board, findings, paper, report, plot, survey, journey, cycle, branch, account, platform
        cli      -> server, findings, report, plot, survey, journey, cycle, branch, account, platform
        """;

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.touchstone.app");

    @Test
    void roomsKnowOneAnotherOnlyAlongTheArrows() {
        assertThat(Arrows.of("org.touchstone.app", MAP).violations(APP)).isEmpty();
    }

    /// Beside the arrows: nobody uses what a room keeps below its door without naming it, and nothing runs in a circle.
    @Test
    void springModulithFindsNothingAgainstTheRooms() {
        assertThat(ApplicationModules.of("org.touchstone.app", new ImportOption.DoNotIncludeTests())
                        .detectViolations()
                        .getMessages())
                .isEmpty();
    }

    @Test
    void eachRoomSaysItsLineOfItself() throws ClassNotFoundException {
        for (var line : RoomsDrawing.lines(MAP).entrySet()) {
            ApplicationModule said = Class.forName("org.touchstone.app." + line.getKey() + ".package-info")
                    .getAnnotation(ApplicationModule.class);
            assertThat(said)
                    .as("The package-info of " + line.getKey() + " carries no @ApplicationModule")
                    .isNotNull();
            assertThat(Stream.of(said.allowedDependencies())
                            .map(one -> one.split("::", -1)[0].strip())
                            .distinct())
                    .as("allowedDependencies of " + line.getKey() + " beside its line on the map")
                    .containsExactlyInAnyOrderElementsOf(line.getValue());
        }
    }

    /// The drawing in the documents is the one that the map makes. To have it drawn anew, run this test with
    /// `-Dtouchstone.drawing=mend`.
    @Test
    void theDrawingIsDrawnOfTheMap() throws IOException {
        Path file = Path.of("../docs/images/rooms.svg");
        String drawn = RoomsDrawing.svg(Arrows.of("org.touchstone.app", MAP));
        if (System.getProperty("touchstone.drawing", "").equals("mend")) {
            Files.writeString(file, drawn);
        }
        assertThat(file).hasContent(drawn);
    }

    @Test
    void picturesKnowOnlyTheCore() {
        classes()
                .that()
                .resideInAPackage("org.touchstone.app.plot..")
                .and(areMoreThanSigns())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.touchstone.app.plot..", "org.touchstone.core..", "java..", "org.jspecify..", "")
                .because("the same picture goes into the page, the report and the slide")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void theReportKnowsOnlyTheCoreThePicturesAndTheTemplates() {
        classes()
                .that()
                .resideInAPackage("org.touchstone.app.report..")
                .and(areMoreThanSigns())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.touchstone.app.report..",
                        "org.touchstone.app.plot..",
                        "org.touchstone.core..",
                        "java..",
                        "org.jspecify..",
                        "gg.jte..",
                        "")
                .because("the command line writes it without a server")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void theGroundKnowsNothingOfTheTrade() {
        noClasses()
                .that()
                .resideInAPackage("org.touchstone.app.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.touchstone.core..")
                .because("every room stands on it")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void picturesReportAndCommandLineKnowNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.touchstone.app.plot..", "org.touchstone.app.report..", "org.touchstone.app.cli..")
                .and(areMoreThanSigns())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
                .because("commands that need no server answer at once")
                .allowEmptyShould(true)
                .check(APP);
    }

    /// Whoever asks hands on the branches of the visitor, and cannot make up more of them.
    @Test
    void onlyTheAccountsMakeScopes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.touchstone.app.account..", "org.touchstone.app.platform.visit..")
                .should()
                .callMethod(Scope.class, "everywhere")
                .orShould()
                .callMethod(Scope.class, "of", Collection.class)
                .because("the branches that somebody may know of are decided in one place")
                .check(APP);
    }

    @Test
    void onlyTheCommandLineKnowsTheExamples() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.touchstone.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.touchstone.examples..")
                .because("what analyses must not see how the data was made")
                .allowEmptyShould(true)
                .check(APP);
    }

    /// The sign of a room carries marks that are read when it is tested and that the program does not hold.
    private static DescribedPredicate<JavaClass> areMoreThanSigns() {
        return DescribedPredicate.describe(
                "are more than signs", type -> !type.getSimpleName().equals("package-info"));
    }
}
