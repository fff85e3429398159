package dev.exocode.host.watch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.exocode.host.cli.Main;
import dev.exocode.vcode.OnOneJdk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who does not ask to watch a kernel, or for live devices, pays nothing for it: what records, what logs and libpcap are not loaded. */
@OnOneJdk
class UnaskedTest {
    private static final String[] LIBRARIES = {"io.micrometer..", "io.prometheus..", "org.slf4j..", "jdk.jfr.."};

    @Test
    void onlyThisPackageKnowsTheLibraries() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.exocode.host");
        assertThat(classes).anyMatch(type -> type.getSimpleName().equals("KernelMetrics"));
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.exocode.host.watch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LIBRARIES)
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage("dev.exocode.host.kernel..", "dev.exocode.host.device..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.exocode.host.watch")
                .check(classes);
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.device\\.(Libpcap|OpenHandle|Tap|Others)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.pcap4j..", "com.sun.jna..")
                .check(classes);
    }

    @Test
    void otherCommandsLoadNothingOfIt() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "../examples/handlers/echo.ash",
                "--pcap",
                "../examples/captures/exocode.pcap");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(out.substring(Math.max(0, out.length() - 2000)))
                .isZero();
        assertThat(out).contains("dev.exocode.host.cli.Main ");
        for (String library : List.of(
                "io.micrometer.",
                "io.prometheus.",
                "org.slf4j.",
                "jdk.jfr.",
                "dev.exocode.host.watch.",
                "org.pcap4j.",
                "com.sun.jna.")) {
            assertThat(out.lines().filter(line -> line.contains(" " + library))).isEmpty();
        }
    }
}
