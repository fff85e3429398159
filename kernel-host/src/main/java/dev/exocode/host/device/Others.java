package dev.exocode.host.device;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds other kernels on an interface. Nobody hinders two from having the same one: all packets come to both, and both answer those that they have an answer to.
 *
 * <p>Linux says which sockets take all packets of an interface, in this namespace of the network, and whose files they are; of these processes those that are
 * JVMs are told of, as others do nothing but look. Where that cannot be read there are none.
 *
 * <p>Source: packet(7), if_nametoindex(3), proc_pid_fd(5), proc_net(5).
 */
final class Others {
    private static final Path PROCESSES = Path.of("/proc");
    private static final Path SOCKETS = Path.of("/proc/net/packet");

    // Columns of /proc/net/packet.
    private static final int PROTOCOL = 3;
    private static final int INTERFACE = 4;
    private static final int INODE = 8;

    private static final String ALL_PROTOCOLS = "0003";

    private Others() {}

    /** A warning of another kernel that has an interface open; empty if there is none. */
    static Optional<Diagnostic> on(String name) {
        try {
            if (!Files.isReadable(SOCKETS)) {
                return Optional.empty();
            }
            Set<String> files = sockets(Files.readAllLines(SOCKETS), number(name));
            // Our own is among them, which was opened before: of two that come at once, each sees the other.
            return files.isEmpty() ? Optional.empty() : holder(files).map(process -> warning(name, process));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Diagnostic warning(String name, long process) {
        return Diagnostic.warning(
                        DeviceCode.SHARED, new Position.Whole(name), "interface=" + name, "process=" + process)
                .help("end that one (kill -INT " + process + "), or give each addresses of its own");
    }

    /** The number that Linux knows an interface by; 0 if it does not. The JDK knows none of those without addresses. */
    private static int number(String name) {
        return NativeLibrary.getInstance(Platform.C_LIBRARY_NAME)
                .getFunction("if_nametoindex")
                .invokeInt(new Object[] {name});
    }

    /** The sockets that take all packets of an interface, as links of open files name them. */
    static Set<String> sockets(List<String> lines, int network) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > INODE
                        && words[PROTOCOL].equals(ALL_PROTOCOLS)
                        && words[INTERFACE].equals(Integer.toString(network)))
                .map(words -> "socket:[" + words[INODE] + "]")
                .collect(Collectors.toSet());
    }

    /** Another JVM that has one of these open. */
    private static Optional<Long> holder(Set<String> files) {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(each -> each.pid() != self && isJvm(each.info()) && hasOneOf(each.pid(), files))
                .map(ProcessHandle::pid)
                .findFirst();
    }

    private static boolean isJvm(ProcessHandle.Info info) {
        return info.command()
                .filter(command -> Path.of(command).endsWith("java"))
                .isPresent();
    }

    private static boolean hasOneOf(long process, Set<String> files) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(
                PROCESSES.resolve(Long.toString(process)).resolve("fd"))) {
            for (Path file : open) {
                if (files.contains(target(file))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // It is gone, or another's.
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
