package dev.exocode.host.device;

import dev.exocode.dpf.LinkType;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalLong;

/** A device that fails when it is told to, between two packets; else it does what another one does. */
public final class BreakableDevice implements Device {
    private final Device device;
    private volatile String why;

    /**
     * Makes a device that has not failed yet.
     *
     * @param device what does the work
     */
    public BreakableDevice(Device device) {
        this.device = device;
    }

    /**
     * Has it fail from now on. Thread-safe.
     *
     * @param reason what its exceptions say
     */
    public void fail(String reason) {
        why = Objects.requireNonNull(reason, "reason");
    }

    private void check() throws IOException {
        if (why != null) {
            throw new IOException(why);
        }
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public LinkType link() {
        return device.link();
    }

    @Override
    public int receive(int most, Receiver receiver) throws IOException {
        for (int count = 0; count < most; count++) {
            check();
            if (device.receive(1, receiver) == 0) {
                return count;
            }
        }
        return most;
    }

    @Override
    public OptionalLong nextNanos() {
        return why == null ? device.nextNanos() : OptionalLong.empty();
    }

    /**
     * Whether nothing will ever come again.
     *
     * @return true if it has failed, or the other one is over
     */
    @Override
    public boolean isOver() {
        return why != null || device.isOver();
    }

    @Override
    public boolean send(byte[] data, int offset, int length) throws IOException {
        check();
        return device.send(data, offset, length);
    }

    @Override
    public void close() throws IOException {
        device.close();
    }
}
