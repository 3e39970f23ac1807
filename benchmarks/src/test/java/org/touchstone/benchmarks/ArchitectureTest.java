package org.touchstone.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What is measured is the core as others use it, without the app around it.
final class ArchitectureTest {

    private static final JavaClasses BENCHMARKS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.touchstone.benchmarks");

    @Test
    void benchmarksDoNotKnowTheApp() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.touchstone.app..", "org.springframework..")
                .allowEmptyShould(true)
                .check(BENCHMARKS);
    }
}
