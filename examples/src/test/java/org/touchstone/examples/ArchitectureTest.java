package org.touchstone.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.touchstone.house.Arrows;

/// Each example service stands alone, so that it can be read alone and copied.
final class ArchitectureTest {

    private static final String MAP = """
        chance     ->
        file       ->
        generate   ->
        bank       -> chance, file, generate
        hotel      -> chance, file, generate
        callcentre -> chance, file, generate
        catalogue  -> all
        """;

    private static final JavaClasses EXAMPLES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.touchstone.examples");

    @Test
    void noServiceKnowsAnother() {
        assertThat(Arrows.of("org.touchstone.examples", MAP).violations(EXAMPLES))
                .isEmpty();
    }

    @Test
    void anExampleNeedsNothingButTheCore() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.touchstone.examples..", "org.touchstone.core..", "java..", "org.jspecify..", "")
                .allowEmptyShould(true)
                .check(EXAMPLES);
    }
}
