package org.touchstone.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.house.Arrows;

/// The rooms of the app, and who may know whom.
///
/// The same map stands in docs/ARCHITECTURE.md. A new room gets a line in both.
final class ArchitectureTest {

    private static final String MAP = """
        platform ->
        account  -> platform
        cycle    -> account, platform
        journey  -> cycle, account, platform
        plot     ->
        report   -> plot
        paper    -> report, plot
        findings -> journey, cycle, platform
        board    -> findings, paper, report, plot, journey, cycle, account, platform
        server   -> board, findings, paper, report, plot, journey, cycle, account, platform
        cli      -> server, findings, report, plot, journey, cycle, account, platform
        """;

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.touchstone.app");

    @Test
    void roomsKnowOneAnotherOnlyAlongTheArrows() {
        assertThat(Arrows.of("org.touchstone.app", MAP).violations(APP)).isEmpty();
    }

    @Test
    void picturesKnowOnlyTheCore() {
        classes()
                .that()
                .resideInAPackage("org.touchstone.app.plot..")
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
}
