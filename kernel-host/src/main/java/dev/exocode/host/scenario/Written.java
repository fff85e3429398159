package dev.exocode.host.scenario;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees to it that what is written for a scenario replaces nothing that is read for it, and nothing else that is written. */
final class Written {
    private final Scenario scenario;

    Written(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What would be lost, of files that devices write and of others, by what asks for these. */
    List<Diagnostic> problems(Map<String, Path> beside) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Path> before = new LinkedHashMap<>();
        for (Scenario.Wired device : scenario.devices) {
            device.out().ifPresent(out -> add(problems, before, device.name(), out.path(), out.at()));
        }
        beside.forEach((by, path) -> add(problems, before, by, path, new Position.Whole(path.toString())));
        return problems;
    }

    private void add(List<Diagnostic> problems, Map<String, Path> before, String by, Path path, Position at) {
        Optional<String> lost = scenario.reads.stream()
                .filter(read -> isSame(read, path))
                .findFirst()
                .map(read -> read == scenario.reads.get(0) ? "it is the scenario" : "it is read")
                .or(() -> before.entrySet().stream()
                        .filter(other -> isSame(other.getValue(), path))
                        .findFirst()
                        .map(other -> "it is written for " + other.getKey()));
        lost.ifPresent(why -> problems.add(
                Diagnostic.error(ScenarioCode.OUTPUT, at, "for=" + by).note(why)));
        before.put(by, path);
    }

    /** Whether two names are those of one file, which need not be there yet. */
    private static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isSameFile(one, other);
            }
        } catch (IOException e) {
            // What cannot be looked at has its name alone.
        }
        return real(one).equals(real(other));
    }

    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            return whole.getParent() == null
                    ? whole
                    : whole.getParent().toRealPath().resolve(whole.getFileName());
        } catch (IOException e) {
            return whole;
        }
    }
}
