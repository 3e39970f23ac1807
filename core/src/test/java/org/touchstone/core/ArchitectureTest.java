package org.touchstone.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.touchstone.house.Arrows;

/// The rooms of the core, and who may know whom.
///
/// The same map stands in docs/ARCHITECTURE.md. A new room gets a line in both.
final class ArchitectureTest {

    private static final String MAP = """
        file        ->
        cycle       -> file
        branch      -> file
        statistics  ->
        table       -> file
        journey     -> branch, statistics, table, file
        measure     -> journey, statistics
        conformance -> journey, cycle, statistics
        survey      -> cycle, statistics, table, file
        audit       -> cycle, statistics
        evidence    -> measure, survey, audit, conformance, statistics
        plan        -> measure, survey, audit, conformance, statistics
        analysis    -> all
        """;

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.touchstone.core");

    @Test
    void roomsKnowOneAnotherOnlyAlongTheArrows() {
        assertThat(Arrows.of("org.touchstone.core", MAP).violations(CORE)).isEmpty();
    }

    @Test
    void nothingKnowsTheEntry() {
        assertThat(Arrows.of("org.touchstone.core", MAP).reach())
                .allSatisfy((room, reach) -> assertThat(reach.contains("analysis"))
                        .as("'" + room + "' reaches analysis")
                        .isEqualTo(room.equals("analysis")));
    }

    @Test
    void theCoreNeedsNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.touchstone.core..",
                        "java..",
                        "org.jspecify..",
                        "de.siegmar.fastcsv..",
                        "org.snakeyaml.engine..",
                        "org.hipparchus..",
                        "")
                .because("it runs inside other people's programs and clusters")
                .allowEmptyShould(true)
                .check(CORE);
    }

    /// A record shares its array with everybody who holds it, and compares it by identity.
    @Test
    void noRecordHoldsAnArray() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areRecords()
                .and()
                .areNotStatic()
                .should()
                .haveRawType(describe("an array", type -> type.isArray()))
                .because("a type that holds an array is a final class")
                .allowEmptyShould(true)
                .check(CORE);
    }
}
