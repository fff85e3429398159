package dev.exocode.host.cli;

import dev.exocode.dpf.Arguments;
import dev.exocode.dpf.LinkType;
import dev.exocode.host.load.CertificateFile;
import dev.exocode.host.load.HandlerWords;
import dev.exocode.host.load.ProgramFile;
import dev.exocode.vcode.Lines;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Explained;
import dev.exocode.verifier.Explained.Problem;
import dev.exocode.verifier.Obligation;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.witness.Witnesses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be told of a program file.
 *
 * @param file its name as the user gave it
 * @param word the verdict in words
 * @param explained what led to it; empty if the file did not become bytes for the verifier
 * @param messages all messages, with the runs that show what they say
 */
record Account(String file, String word, Optional<Explained> explained, List<Witnesses.Shown> messages) {
    static final String UNREADABLE = "unreadable";

    /**
     * Reads a file and has it verified.
     *
     * @param path the file
     * @param arguments what is said about it, for a filter
     * @param link what packets start with, for a filter
     * @param policy what is asked of the program
     * @param states whether to tell what holds before each instruction
     * @param witnesses whether to look for runs that show what is wrong
     */
    static Account of(Path path, Arguments arguments, LinkType link, Policy policy, boolean states, boolean witnesses) {
        Result<ProgramFile> file = ProgramFile.read(path);
        if (file.value().isEmpty()) {
            return new Account(path.toString(), UNREADABLE, Optional.empty(), plain(file.diagnostics()));
        }
        ProgramFile program = file.value().get().with(arguments);
        return of(path, program, program.explain(link, policy, states), witnesses);
    }

    /**
     * Reads a file and has it verified by a certificate.
     *
     * @param path the file
     * @param arguments what is said about it, for a filter
     * @param link what packets start with, for a filter
     * @param policy what is asked of the program
     * @param certificate the file of the certificate
     */
    static Account byCertificate(Path path, Arguments arguments, LinkType link, Policy policy, Path certificate) {
        Result<ProgramFile> file = ProgramFile.read(path);
        Result<byte[]> claims = CertificateFile.read(certificate);
        if (file.value().isEmpty() || claims.value().isEmpty()) {
            List<Diagnostic> missing = new ArrayList<>(file.diagnostics());
            missing.addAll(claims.diagnostics());
            return new Account(path.toString(), UNREADABLE, Optional.empty(), plain(missing));
        }
        ProgramFile program = file.value().get().with(arguments);
        Result<Explained> explained = program.explain(
                link, policy, certificate.toString(), claims.value().get());
        return of(path, program, explained, false);
    }

    private static Account of(Path path, ProgramFile program, Result<Explained> explained, boolean witnesses) {
        List<Witnesses.Shown> messages = new ArrayList<>(plain(explained.diagnostics()));
        explained
                .value()
                .ifPresent(all -> messages.addAll(
                        witnesses
                                ? Witnesses.of(all)
                                : all.problems().stream().map(Account::plain).toList()));
        if (!program.isSource()) {
            messages.replaceAll(shown -> explained
                    .value()
                    .flatMap(Explained::program)
                    .map(code -> withLine(shown, code.lines()))
                    .orElse(shown));
        } else if (program.isHandler()) {
            messages.replaceAll(shown -> new Witnesses.Shown(
                    new Problem(
                            HandlerWords.helping(shown.problem().diagnostic()),
                            shown.problem().obligation()),
                    shown.searched(),
                    shown.witness()));
        }
        String word = explained.value().map(all -> word(all.verdict())).orElse("malformed");
        return new Account(path.toString(), word, explained.value(), messages);
    }

    /** Says of an instruction which line of a source, that is not at hand, it was compiled from. */
    private static Witnesses.Shown withLine(Witnesses.Shown shown, Lines lines) {
        return new Witnesses.Shown(ProgramFile.withLine(shown.problem(), lines), shown.searched(), shown.witness());
    }

    private static List<Witnesses.Shown> plain(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(message -> plain(new Problem(message, Optional.empty())))
                .toList();
    }

    private static Witnesses.Shown plain(Problem problem) {
        return new Witnesses.Shown(problem, false, Optional.empty());
    }

    static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Accepted accepted) {
            return accepted.needsMeter() || !accepted.checked().isEmpty() ? "accepted with checks" : "accepted";
        }
        return verdict instanceof Verdict.Rejected ? "rejected" : "malformed";
    }

    List<Diagnostic> diagnostics() {
        return messages.stream().map(shown -> shown.problem().diagnostic()).toList();
    }

    /** The obligations that are neither proved nor left to a check, and of which no violation is known: no run was found. */
    List<Obligation> unproved() {
        Set<Obligation> shown = messages.stream()
                .filter(message -> message.witness().isPresent())
                .flatMap(message -> message.problem().obligation().stream())
                .collect(Collectors.toSet());
        return explained.map(Explained::unknown).orElse(List.of()).stream()
                .filter(obligation -> !shown.contains(obligation))
                .toList();
    }

    /** The obligations that do not hold. */
    List<Obligation> refuted() {
        Set<Obligation> unproved = Set.copyOf(unproved());
        return explained.map(Explained::refuted).orElse(List.of()).stream()
                .filter(obligation -> !unproved.contains(obligation))
                .toList();
    }

    /** The proof, if there is one. */
    Optional<Verdict.Accepted> accepted() {
        return explained.flatMap(
                all -> all.verdict() instanceof Verdict.Accepted accepted ? Optional.of(accepted) : Optional.empty());
    }

    /** The file and the verdict with its numbers, in one line. */
    String summary() {
        return Diagnostic.printable(file, Integer.MAX_VALUE) + ": " + word
                + accepted().map(Account::numbers).orElse("");
    }

    static String numbers(Verdict.Accepted accepted) {
        boolean checks = accepted.needsMeter() || !accepted.checked().isEmpty();
        return "  instructions=" + accepted.program().code().size()
                + " proved=" + accepted.obligations().size()
                + (checks ? " checked=" + accepted.checked().size() : "")
                + fuel(accepted);
    }

    static String fuel(Verdict.Accepted accepted) {
        OptionalLong most = accepted.worstCaseFuel();
        return most.isPresent() ? " fuel<=" + most.getAsLong() : " fuel=metered";
    }
}
