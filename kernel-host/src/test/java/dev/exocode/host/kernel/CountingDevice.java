package dev.exocode.host.kernel;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.device.Device;
import java.util.concurrent.atomic.AtomicLong;

/** An Ethernet by which nothing comes, and that counts what leaves. */
final class CountingDevice implements Device {
    final AtomicLong sent = new AtomicLong();

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public LinkType link() {
        return LinkType.ETHERNET;
    }

    @Override
    public int receive(int most, Receiver receiver) {
        return 0;
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public boolean send(byte[] data, int offset, int length) {
        sent.incrementAndGet();
        return true;
    }
}
