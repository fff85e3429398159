package dev.exocode.examples.libraryos;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Kind;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of memory as one of the environments sees it that share its frame. What is in it the others may change at any time, and the
 * page itself may go: whoever reads looks at what it says, and at whether it was read.
 */
public final class SharedPage {
    private final Environment self;
    private final long address;
    private final int frame;
    private final Capability capability;

    SharedPage(Environment self, long page, int frame, Capability capability) {
        this.self = self;
        this.address = page * Kernel.PAGE_BYTES;
        this.frame = frame;
        this.capability = capability;
    }

    /**
     * Makes one, full of zeros, which never misses.
     *
     * @param self whose frame it is
     * @param segment the guaranteed mapping of the environment that it takes
     * @param page the number of the page
     * @return empty if no frame is free
     */
    public static Optional<SharedPage> create(Environment self, int segment, long page) {
        return self.allocate(Kind.PAGE)
                .value()
                .flatMap(held -> attach(self, segment, page, held.number(), held.capability()));
    }

    /**
     * Takes part in one that another environment has made; here it never misses, too.
     *
     * @param self who takes part
     * @param segment the guaranteed mapping of the environment that it takes
     * @param page the number of the page
     * @param frame the number of the frame
     * @param shown what allows to read and write it, from {@link #grant}
     * @return empty if it does not allow that
     */
    public static Optional<SharedPage> attach(Environment self, int segment, long page, int frame, Capability shown) {
        return self.mapAlways(segment, page, frame, 1, shown, true)
                .value()
                .map(mapped -> new SharedPage(self, page, mapped, shown));
    }

    /**
     * Lets another environment take part.
     *
     * @param to its number
     * @return what it has to show; empty if it is not there, or this side has not made the page
     */
    public Optional<Capability> grant(int to) {
        return self.grant(capability, to, capability.name(), Capability.READ | Capability.WRITE)
                .value();
    }

    /**
     * The frame that the page is.
     *
     * @return its number
     */
    public int frame() {
        return frame;
    }

    /**
     * Reads.
     *
     * @param offset where in the page
     * @param into becomes what stands there
     * @param at where that begins in the array
     * @param length how many bytes
     * @return whether it was read; false if the page is gone
     * @throws IndexOutOfBoundsException if it is not all in the page, or in the array
     */
    public boolean read(int offset, byte[] into, int at, int length) {
        Objects.checkFromIndexSize(offset, length, Kernel.PAGE_BYTES);
        return self.read(address + offset, into, at, length);
    }

    /**
     * Writes.
     *
     * @param offset where in the page
     * @param from what is written
     * @param at where that begins in the array
     * @param length how many bytes
     * @return whether it was written; false if the page is gone
     * @throws IndexOutOfBoundsException if it is not all in the page, or in the array
     */
    public boolean write(int offset, byte[] from, int at, int length) {
        Objects.checkFromIndexSize(offset, length, Kernel.PAGE_BYTES);
        return self.write(address + offset, from, at, length);
    }
}
