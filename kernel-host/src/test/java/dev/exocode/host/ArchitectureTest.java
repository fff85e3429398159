package dev.exocode.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.exocode.vcode.OnOneJdk;
import dev.exocode.vcode.diagnostic.Code;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules depend on one another in one direction, and no packages depend on each other in a circle. */
@OnOneJdk
class ArchitectureTest {
    private static final String VCODE = "dev.exocode.vcode..";
    private static final String VERIFIER = "dev.exocode.verifier..";
    private static final String SANDBOX = "dev.exocode.sandbox..";
    private static final String DPF = "dev.exocode.dpf..";
    private static final String ASH = "dev.exocode.ash..";
    private static final String HOST = "dev.exocode.host..";

    private static JavaClasses production;

    @BeforeAll
    static void readProductionClasses() {
        ImportOption notTestJars = location -> !location.contains("-tests.jar");
        production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(notTestJars)
                .importPackages("dev.exocode");
    }

    /** Without this, a rule over a module that was not found on the class path would hold for want of classes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.exocode.vcode",
                "dev.exocode.verifier",
                "dev.exocode.sandbox",
                "dev.exocode.dpf",
                "dev.exocode.ash",
                "dev.exocode.host"
            })
    void everyModuleIsSeen(String rootPackage) {
        assertThat(production).anyMatch(type -> type.getPackageName().startsWith(rootPackage));
    }

    /** What a message is about is said by its code alone. */
    @Test
    void noCodeIsGivenOutTwice() throws ClassNotFoundException {
        Map<String, String> codes = new TreeMap<>();
        for (JavaClass each : production) {
            if (each.isEnum() && each.isAssignableTo(Code.class)) {
                for (Object code : Class.forName(each.getName()).getEnumConstants()) {
                    String before = codes.put(((Code) code).id(), each.getName());
                    assertThat(before).as(((Code) code).id()).isNull();
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(200);
    }

    @Test
    void vcodeKnowsNoOtherModule() {
        nothingIn(VCODE, VERIFIER, SANDBOX, DPF, ASH, HOST);
    }

    @Test
    void verifierKnowsVcodeAlone() {
        nothingIn(VERIFIER, SANDBOX, DPF, ASH, HOST);
    }

    @Test
    void sandboxKnowsVcodeAndVerifier() {
        nothingIn(SANDBOX, DPF, ASH, HOST);
    }

    @Test
    void dpfKnowsVcodeAlone() {
        nothingIn(DPF, VERIFIER, SANDBOX, ASH, HOST);
    }

    /** Of filters a handler names headers and a condition, and knows nothing of how these become programs or sets. */
    @Test
    void ashKnowsVcodeAndTheLanguageOfFilters() {
        nothingIn(ASH, VERIFIER, SANDBOX, HOST, "dev.exocode.dpf.pcap..", "dev.exocode.dpf.space..");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.exocode.(**)").should().beFreeOfCycles().check(production);
    }

    private static void nothingIn(String module, String... forbidden) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(production);
    }
}
