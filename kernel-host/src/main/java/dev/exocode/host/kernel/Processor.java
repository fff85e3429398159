package dev.exocode.host.kernel;

import dev.exocode.host.demux.Egress;
import dev.exocode.host.demux.Image;
import dev.exocode.host.demux.Reader;
import dev.exocode.host.device.Device;
import dev.exocode.host.handler.Requests;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What hands packets to those that claim them, and lets leave what their handlers send if that is theirs to send; one for each thread. It
 * takes no lock of the kernel but where a claim is made or ends in that moment.
 */
public final class Processor implements AutoCloseable {
    private final Network network;
    private final Kernel kernel;
    private final Reader reader;
    private final Egress.Gate gate;
    private final Image image;
    private final Traffic.Counter unclaimed = new Traffic.Counter();

    // Who sends, by what, and where that is counted, while messages leave.
    private int sender;
    private Device device;
    private Traffic.Counter counter;
    private final Requests.Receiver sending = this::send;

    Processor(Network network, Kernel kernel, Reader reader, Egress.Gate gate, Image image) {
        this.network = network;
        this.kernel = kernel;
        this.reader = reader;
        this.gate = gate;
        this.image = image;
    }

    /**
     * Takes a packet: its claim has it, and nobody else.
     *
     * @param from the device that it came by, which answers leave by
     * @param data an array with it, which is not changed
     * @param offset where it begins
     * @param length how many bytes of it are there
     * @param onWire how many it had
     * @param nanos when it came
     * @return what became of it
     * @throws IndexOutOfBoundsException if it is not all in the array
     */
    public Delivery receive(Device from, byte[] data, int offset, int length, int onWire, long nanos) {
        while (true) {
            Claim claim = network.claim(reader, data, offset, length, onWire);
            if (claim == null) {
                synchronized (unclaimed) {
                    unclaimed.delivered(Delivery.UNCLAIMED, length);
                }
                return Delivery.UNCLAIMED;
            }
            Delivery delivery = claim.deliver(this, from, data, offset, length, onWire, nanos);
            if (delivery != null) {
                return delivery;
            }
            // The claim ended after it had been found: whose the packet is now is asked anew.
        }
    }

    /**
     * Takes what has come by a device.
     *
     * @param from the device
     * @param most how many packets at most
     * @return how many there were; or H0313 if its packets start with something else, or H0314 if it failed, behind packets that were taken whole
     */
    public Result<Integer> pump(Device from, int most) {
        if (from.link() != kernel.terms().link()) {
            return Result.failure(Diagnostic.error(
                    KernelCode.LINK,
                    new Position.Whole(from.name()),
                    "device=" + from.link(),
                    "kernel=" + kernel.terms().link()));
        }
        try {
            return Result.of(from.receive(
                    most, (data, offset, length, onWire, nanos) -> receive(from, data, offset, length, onWire, nanos)));
        } catch (IOException e) {
            return Result.failure(kernel.failed(from, e));
        }
    }

    /** Lets leave what a run sent, if it is its environment's to send. */
    void send(int environment, Device by, Requests requests, Traffic.Counter counts) {
        sender = environment;
        device = by;
        counter = counts;
        requests.send(sending);
    }

    private void send(byte[] data, int offset, int length) {
        if (!maySend(sender, data, offset, length)) {
            counter.forbidden++;
            return;
        }
        boolean taken = false;
        try {
            taken = device.send(data, offset, length);
        } catch (IOException e) {
            network.failed(device, e);
        }
        if (taken) {
            counter.sent++;
            counter.sentBytes += length;
        } else {
            counter.unsent++;
        }
    }

    /** Whether a packet is an answer to what its sender claims, or the sender has a permit for it. */
    private boolean maySend(int environment, byte[] data, int offset, int length) {
        return image.of(data, offset, length) && network.isOf(environment, reader, image.bytes(), length)
                || gate.passes(environment, data, offset, length);
    }

    /**
     * Sends a packet that a library has built.
     *
     * @param from the environment that sends it
     * @param by the device that it is to leave by
     * @param data an array with it
     * @param offset where it begins
     * @param length how many bytes it has
     * @return whether it left; empty if it is not the environment's to send
     */
    public Optional<Boolean> send(Environment from, Device by, byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        // A copy, which nobody changes between the question and the sending.
        byte[] packet = Arrays.copyOfRange(data, offset, offset + length);
        if (!from.isAlive() || !maySend(from.number(), packet, 0, length)) {
            return Optional.empty();
        }
        try {
            return Optional.of(by.send(packet, 0, length));
        } catch (IOException e) {
            network.failed(by, e);
            return Optional.of(false);
        }
    }

    /** Gives it back: it must not be used any more, and what it has counted stays counted. */
    @Override
    public void close() {
        kernel.close(this);
    }

    void addTo(Traffic.Counter all) {
        synchronized (unclaimed) {
            all.add(unclaimed);
        }
    }
}
