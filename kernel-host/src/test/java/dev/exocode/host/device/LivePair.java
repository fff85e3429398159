package dev.exocode.host.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exocode.dpf.LinkType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What devices at both ends of a cable of the machine do, to be run in a network namespace in which the cable is {@code a0} to {@code a1}. */
final class LivePair {
    private static final int HEADER = 14;
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(20);

    private LivePair() {}

    private static byte[] frame(int number, int length) {
        byte[] frame = new byte[length];
        for (int i = 0; i < length; i++) {
            frame[i] = (byte) (i < HEADER ? 0 : i * 31 + number);
        }
        // A multicast address of nobody, and a type for experiments.
        frame[0] = 3;
        frame[6] = 2;
        frame[12] = (byte) 0x88;
        frame[13] = (byte) 0xb5;
        frame[14] = (byte) (number >> 8);
        frame[15] = (byte) number;
        return frame;
    }

    private static LiveDevice open(String name, LiveDevice.Settings settings) {
        return LiveDevice.open(name, settings).orThrow();
    }

    /** All that has come and comes within a while, as long as it is not enough. */
    private static List<byte[]> receive(LiveDevice device, int enough) throws IOException {
        List<byte[]> all = new ArrayList<>();
        long start = System.nanoTime();
        do {
            device.receive(16, (data, offset, length, onWire, nanos) -> {
                byte[] copy = new byte[length];
                System.arraycopy(data, offset, copy, 0, length);
                all.add(copy);
            });
        } while (all.size() < enough && System.nanoTime() - start < LONG_NANOS && (device.await(LONG_NANOS) || true));
        return all;
    }

    private static void packetsComeOnceWholeAndInOrder() throws IOException {
        try (LiveDevice near = open("a0", LiveDevice.Settings.USUAL);
                LiveDevice far = open("a1", LiveDevice.Settings.USUAL)) {
            assertThat(near.link()).isEqualTo(LinkType.ETHERNET);
            long before = System.currentTimeMillis();
            for (int i = 0; i < 1000; i++) {
                byte[] frame = frame(i, 20 + i);
                byte[] shifted = new byte[frame.length + 10];
                System.arraycopy(frame, 0, shifted, i % 7, frame.length);
                assertThat(near.send(shifted, i % 7, frame.length)).isTrue();
                if (i % 100 == 99) {
                    List<byte[]> came = receive(far, 100);
                    for (int j = 0; j < 100; j++) {
                        assertThat(came.get(j)).isEqualTo(frame(i - 99 + j, 20 + i - 99 + j));
                    }
                    assertThat(came).hasSize(100);
                }
            }
            byte[] last = frame(1, 60);
            far.send(last, 0, last.length);
            long[] at = new long[1];
            assertThat(near.await(LONG_NANOS)).isTrue();
            assertThat(near.receive(5, (data, offset, length, onWire, nanos) -> at[0] = nanos))
                    .as("what was sent does not come back")
                    .isEqualTo(1);
            long day = TimeUnit.DAYS.toMillis(1);
            assertThat(at[0] / 1_000_000).isBetween(before - day, before + day);
            assertThat(near.counts()).isEqualTo(new LiveDevice.Counts(1, 0, 1000, 0, 0, 0));
            assertThat(far.counts()).isEqualTo(new LiveDevice.Counts(1000, 0, 1, 0, 0, 0));
        }
    }

    private static void whatIsTooLongIsCutOrRefused() throws IOException {
        try (LiveDevice near = open("a0", LiveDevice.Settings.USUAL);
                LiveDevice far =
                        open("a1", LiveDevice.Settings.USUAL.withSnap(100).withoutOthers())) {
            byte[] frame = frame(7, 1000);
            assertThat(near.send(frame, 0, 1000)).isTrue();
            assertThat(near.send(new byte[5000], 0, 5000)).isFalse();
            assertThat(far.await(LONG_NANOS)).isTrue();
            far.receive(1, (data, offset, length, onWire, nanos) -> {
                assertThat(length).isEqualTo(100);
                assertThat(onWire).isEqualTo(1000);
            });
            assertThat(near.counts()).isEqualTo(new LiveDevice.Counts(0, 0, 1, 1, 0, 0));
            assertThat(far.counts()).isEqualTo(new LiveDevice.Counts(1, 1, 0, 0, 0, 0));
        }
    }

    /** Of interfaces without an address, of which the JDK knows nothing. */
    private static void whatIsLongIsWhole() throws Exception {
        for (String end : List.of("a0", "a1")) {
            ip("link", "set", end, "mtu", "9000");
        }
        try (LiveDevice near = open("a0", LiveDevice.Settings.USUAL);
                LiveDevice far = open("a1", LiveDevice.Settings.USUAL)) {
            byte[] frame = frame(7, 9000 + HEADER);
            assertThat(near.send(frame, 0, frame.length)).isTrue();
            assertThat(receive(far, 1)).containsExactly(frame);
            assertThat(far.counts()).isEqualTo(new LiveDevice.Counts(1, 0, 0, 0, 0, 0));
        }
        for (String end : List.of("a0", "a1")) {
            ip("link", "set", end, "mtu", "1500");
        }
    }

    /** How many are lost is for Linux to say: it keeps more or less in the same memory. */
    private static void whatIsNotTakenInTimeIsCounted() throws IOException {
        try (LiveDevice near = open("a0", LiveDevice.Settings.USUAL);
                LiveDevice far = open("a1", LiveDevice.Settings.USUAL.withBuffer(1 << 16))) {
            for (int i = 0; i < 2000; i++) {
                near.send(frame(i, 1000), 0, 1000);
            }
            // What came is received, and what there was no room for is missed: each packet is one of the two.
            LiveDevice.Counts counts = far.counts();
            for (long start = System.nanoTime();
                    counts.received() + counts.missed() < 2000 && System.nanoTime() - start < LONG_NANOS; ) {
                far.await(1_000_000);
                far.receive(64, (data, offset, length, onWire, nanos) -> {});
                counts = far.counts();
            }
            assertThat(counts.received() + counts.missed()).isEqualTo(2000);
            assertThat(counts.missed()).isPositive();
        }
    }

    private static void whoWaitsIsToldOfPacketsAndOfTheEnd() throws IOException, InterruptedException {
        LiveDevice near = open("a0", LiveDevice.Settings.USUAL);
        LiveDevice far = open("a1", LiveDevice.Settings.USUAL);
        long start = System.nanoTime();
        assertThat(far.await(20_000_000)).isFalse();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
        Thread sender = later(() -> near.send(frame(1, 60), 0, 60));
        assertThat(far.await(LONG_NANOS)).isTrue();
        assertThat(far.await(LONG_NANOS)).as("still there").isTrue();
        assertThat(far.receive(9, (data, offset, length, onWire, nanos) -> {})).isEqualTo(1);
        sender.join();
        Thread.currentThread().interrupt();
        assertThat(far.await(LONG_NANOS)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        Thread closer = later(far::close);
        assertThat(far.await(LONG_NANOS)).isTrue();
        assertThat(far.isOver()).isTrue();
        assertThat(far.receive(9, (data, offset, length, onWire, nanos) -> {})).isZero();
        closer.join();
        far.close();
        assertThat(far.await(LONG_NANOS)).isTrue();
        assertThatThrownBy(() -> far.send(new byte[60], 0, 60))
                .isInstanceOf(IOException.class)
                .hasMessage("a1 is closed");
        assertThat(far.counts().received()).isEqualTo(1);
        near.close();
    }

    /** It is closed at any moment of a stream that another thread takes, and a third one answers. */
    private static void itIsClosedWhilePacketsComeAndLeave() throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            LiveDevice near = open("a0", LiveDevice.Settings.USUAL);
            LiveDevice far = open("a1", LiveDevice.Settings.USUAL);
            List<Throwable> wrong = new ArrayList<>();
            Thread sender = thread(wrong, () -> {
                for (int n = 0; !far.isOver(); n++) {
                    near.send(frame(n, 60), 0, 60);
                }
            });
            Thread answers = thread(wrong, () -> {
                try {
                    while (true) {
                        far.send(frame(1, 60), 0, 60);
                    }
                } catch (IOException e) {
                    assertThat(e).hasMessage("a1 is closed");
                }
            });
            Thread closer = later(far::close);
            while (!far.isOver()) {
                far.receive(8, (data, offset, length, onWire, nanos) -> {});
                far.counts();
            }
            for (Thread each : List.of(sender, answers, closer)) {
                each.join();
            }
            near.close();
            assertThat(wrong).isEmpty();
        }
    }

    private static void anInterfaceThatGoesDownFailsOnce() throws Exception {
        LiveDevice near = open("a0", LiveDevice.Settings.USUAL);
        LiveDevice far = open("a1", LiveDevice.Settings.USUAL);
        near.send(frame(1, 60), 0, 60);
        assertThat(far.await(LONG_NANOS)).isTrue();
        near.send(frame(2, 60), 0, 60);
        ip("link", "set", "a1", "down");
        assertThat(far.receive(9, (data, offset, length, onWire, nanos) -> {}))
                .as("what came before")
                .isEqualTo(2);
        assertThat(far.await(LONG_NANOS)).isTrue();
        assertThatThrownBy(() -> far.receive(9, (data, offset, length, onWire, nanos) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("a1 is down");
        assertThat(far.isOver()).isTrue();
        assertThat(far.receive(9, (data, offset, length, onWire, nanos) -> {})).isZero();
        assertThatThrownBy(() -> far.send(frame(1, 60), 0, 60))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("a1 is down: ");
        near.close();
        far.close();
        assertThat(LiveDevice.open("a1", LiveDevice.Settings.USUAL)
                        .diagnostics()
                        .get(0)
                        .toString())
                .isEqualTo("a1: error[H0804]: interface must be up\nhelp: ip link set a1 up");
        ip("link", "set", "a1", "up");
    }

    private static void anInterfaceThatGoesAwayFailsWhileSomebodyWaits() throws Exception {
        LiveDevice near = open("a0", LiveDevice.Settings.USUAL);
        LiveDevice far = open("a1", LiveDevice.Settings.USUAL);
        Thread away = later(() -> ip("link", "del", "a0"));
        assertThat(far.await(LONG_NANOS)).isTrue();
        away.join();
        assertThatThrownBy(() -> far.receive(9, (data, offset, length, onWire, nanos) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("a1 is gone");
        assertThatThrownBy(() -> near.send(frame(1, 60), 0, 60))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("a0 is gone: ");
        assertThat(near.counts().sent()).isZero();
        near.close();
        far.close();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private static Thread thread(List<Throwable> wrong, Step step) {
        Thread thread = new Thread(() -> {
            try {
                step.run();
            } catch (Throwable e) {
                wrong.add(e);
            }
        });
        thread.start();
        return thread;
    }

    private static Thread later(Step step) {
        return thread(new ArrayList<>(), () -> {
            Thread.sleep(30);
            step.run();
        });
    }

    private static void ip(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    /** Runs all of it; what fails, ends the JVM. */
    public static void main(String[] args) throws Exception {
        packetsComeOnceWholeAndInOrder();
        whatIsTooLongIsCutOrRefused();
        whatIsLongIsWhole();
        whatIsNotTakenInTimeIsCounted();
        whoWaitsIsToldOfPacketsAndOfTheEnd();
        itIsClosedWhilePacketsComeAndLeave();
        anInterfaceThatGoesDownFailsOnce();
        anInterfaceThatGoesAwayFailsWhileSomebodyWaits();
        System.out.println("all of it");
    }
}
