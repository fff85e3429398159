package dev.exocode.host.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** How many rows the terminal has, as {@code stty} says it: Java does not know. Asked again each second, since windows change. */
final class TerminalRows implements IntSupplier {
    private static final File TERMINAL = new File("/dev/tty");
    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_MILLIS = 200;

    private long asked = System.nanoTime() - BETWEEN_NANOS;
    private int rows;

    /** 0 where that is not known. */
    @Override
    public synchronized int getAsInt() {
        long now = System.nanoTime();
        if (now - asked >= BETWEEN_NANOS) {
            asked = now;
            rows = ask();
        }
        return rows;
    }

    private static int ask() {
        if (!TERMINAL.exists()) {
            return 0;
        }
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(TERMINAL)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MOST_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return 0;
            }
            try (BufferedReader said = process.inputReader()) {
                String size = said.readLine();
                return size == null || !size.matches("\\d{1,6} \\d{1,6}") ? 0 : Integer.parseInt(size.split(" ")[0]);
            }
        } catch (IOException e) {
            // There is no stty, or no terminal of this process.
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
