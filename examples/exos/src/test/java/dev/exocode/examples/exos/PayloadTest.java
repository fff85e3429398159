package dev.exocode.examples.exos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.frame.Checksum;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sums of parts of a payload are those of their bytes; and so are those of a queue, wherever a part of it begins. */
class PayloadTest {
    private static int normal(int sum) {
        return sum == 0xffff ? 0 : sum;
    }

    @Property
    void sumsOfParts(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] data = new byte[random.nextInt(500)];
        random.nextBytes(data);
        int middle = random.nextInt(data.length + 1);
        byte[] head = Arrays.copyOf(data, middle);
        byte[] tail = Arrays.copyOfRange(data, middle, data.length);
        Payload payload = Payload.of(head, tail);
        assertThat(payload.length()).isEqualTo(data.length);
        int from = random.nextInt(data.length + 1);
        int length = random.nextInt(data.length - from + 1);
        assertThat(normal(payload.sum(from, length))).isEqualTo(normal(Checksum.sum(data, from, length)));
        byte[] copy = new byte[length];
        payload.copy(from, copy, 0, length);
        assertThat(copy).isEqualTo(Arrays.copyOfRange(data, from, from + length));
    }

    @Property
    void queuesAreWhatWasPutIntoThem(@ForAll long seed) {
        Random random = new Random(seed);
        Limits limits = Limits.USUAL.with(Limit.SEND_BYTES, 2000).with(Limit.SEND_PARTS, 2 + random.nextInt(6));
        Memory memory = new Memory(limits);
        SendQueue queue = new SendQueue(memory, limits);
        byte[] model = {};
        for (int step = 0; step < 40; step++) {
            byte[] data = TcpTest.drawn(random.nextInt(random.nextBoolean() ? 30 : 1500), random.nextLong());
            switch (random.nextInt(4)) {
                case 0 -> {
                    int room = queue.room();
                    int taken = queue.add(data, 0, data.length);
                    assertThat(taken).isEqualTo(Math.min(room, data.length));
                    model = cat(model, data, 0, taken);
                }
                case 1 -> {
                    int from = random.nextInt(data.length + 1);
                    if (queue.add(Payload.of(data), from, data.length - from)) {
                        model = cat(model, data, from, data.length - from);
                    }
                }
                case 2 -> {
                    int gone = random.nextInt(model.length + 1);
                    queue.drop(gone);
                    model = Arrays.copyOfRange(model, gone, model.length);
                }
                default -> {
                    int from = random.nextInt(model.length + 1);
                    byte[] copy = new byte[random.nextInt(model.length - from + 1)];
                    int sum = queue.copy(from, copy, 0, copy.length);
                    assertThat(copy).isEqualTo(Arrays.copyOfRange(model, from, from + copy.length));
                    assertThat(normal(sum)).isEqualTo(normal(Checksum.sum(copy, 0, copy.length)));
                }
            }
            assertThat(queue.bytes()).isEqualTo(model.length);
            assertThat(memory.held()).isBetween(0L, 2000L);
        }
        queue.clear();
        assertThat(memory.held()).isZero();
    }

    private static byte[] cat(byte[] first, byte[] data, int from, int length) {
        byte[] all = Arrays.copyOf(first, first.length + length);
        System.arraycopy(data, from, all, first.length, length);
        return all;
    }
}
