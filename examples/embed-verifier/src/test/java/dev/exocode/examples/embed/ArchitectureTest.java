package dev.exocode.examples.embed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever embeds the verifier needs the verifier, VCODE and Java. */
class ArchitectureTest {

    @Test
    void theBusKnowsTheVerifierAndVcodeAlone() {
        JavaClasses bus = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.exocode.examples.embed");
        assertThat(bus).anyMatch(type -> type.getSimpleName().equals("Loader"));
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "dev.exocode.verifier", "dev.exocode.vcode..", "dev.exocode.examples.embed")
                .check(bus);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.exocode.host.load.Engine", "dev.exocode.dpf.Filter", "org.antlr.v4.runtime.Lexer"})
    void otherRoomsAreNotThere(String name) {
        assertThat(getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }
}
