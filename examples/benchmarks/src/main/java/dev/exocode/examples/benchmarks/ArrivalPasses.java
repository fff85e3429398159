package dev.exocode.examples.benchmarks;

import java.util.Arrays;
import java.util.Random;

/**
 * How long a message waits for its answer, by what answers it and by how many other environments always have something to do: the median of
 * arrivals at moments that nobody chose, in nanoseconds. Source: figure 2 of the paper about Aegis (SOSP 1995).
 */
public final class ArrivalPasses {
    private static final int[] OTHERS = {1, 3, 10, 30, 100, 300, 1000};
    private static final int ARRIVALS = 101;
    private static final int WARM_ARRIVALS = 50_000;
    /** So many slices pass between two arrivals, or twice as many: as much else is done behind the last one, however many environments do it. */
    private static final int SLICES_BETWEEN = 1001;

    private ArrivalPasses() {}

    /**
     * Prints a row for each number of environments.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        byte[] message = HandlerMessages.of("udp-echo").get(0);
        System.out.println("| others | handler, interpreted | handler | environment |");
        for (int others : OTHERS) {
            StringBuilder row = new StringBuilder("| " + others);
            for (KernelEcho.Way way : KernelEcho.Way.values()) {
                row.append(String.format(" | %,d", median(way, others, message)));
            }
            System.out.println(row + " |");
        }
    }

    /** Until what is measured is compiled: C2 has it after far fewer. Each kernel has a class of its own for its handler. */
    private static void warm(KernelEcho echo, KernelEcho.Way way, int others, byte[] message) {
        int arrivals = way == KernelEcho.Way.ENVIRONMENT ? WARM_ARRIVALS / 5 / (others + 1) : WARM_ARRIVALS;
        for (int i = 0; i < arrivals; i++) {
            echo.processor.receive(echo.device, message, 0, message.length, message.length, i);
            for (int slices = others; way == KernelEcho.Way.ENVIRONMENT && slices >= 0; slices--) {
                echo.kernel.runSlice();
            }
        }
    }

    private static long median(KernelEcho.Way way, int others, byte[] message) {
        KernelEcho echo = new KernelEcho(way, others);
        warm(echo, way, others, message);
        Random random = new Random(others);
        long[] waited = new long[ARRIVALS];
        int round = others + 1;
        for (int i = 0; i < ARRIVALS; i++) {
            int between = SLICES_BETWEEN / round * round + random.nextInt(round);
            for (int slices = between; slices > 0; slices--) {
                echo.kernel.runSlice();
            }
            long sent = echo.device.sent;
            long began = System.nanoTime();
            echo.processor.receive(echo.device, message, 0, message.length, message.length, began);
            while (echo.device.sent == sent) {
                echo.kernel.runSlice();
            }
            waited[i] = System.nanoTime() - began;
        }
        Arrays.sort(waited);
        return waited[ARRIVALS / 2];
    }
}
