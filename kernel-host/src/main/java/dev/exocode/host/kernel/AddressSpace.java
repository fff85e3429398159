package dev.exocode.host.kernel;

import dev.exocode.host.capability.Capability;
import dev.exocode.vcode.diagnostic.Result;
import java.util.List;
import java.util.Objects;

/**
 * What an environment finds at its addresses: pages that are mapped for good, and those that are in the TLB; for what is in neither its library is
 * asked. Everything here holds the lock of the kernel; the bytes of a page are read and written with {@link Environment#writing} of its owner, too.
 */
final class AddressSpace {
    /** A guaranteed mapping: pages that never miss. */
    private record Segment(long page, Span frames, boolean writable) {}

    private final Environment of;
    private final Segment[] segments = new Segment[Environment.SEGMENTS];

    AddressSpace(Environment of) {
        this.of = of;
    }

    Result<Integer> map(long page, int frame, Capability shown, boolean writable) {
        Result<List<Resource>> frames = of.things(Kind.PAGE, frame, 1, shown, Environment.rights(writable));
        frames.value().ifPresent(found -> tlb().add(of, page, found.get(0), shown, writable));
        return new Result<>(frames.value().map(any -> frame), frames.diagnostics());
    }

    void unmap(long page) {
        tlb().remove(of, page);
    }

    /** Maps consecutive pages for good, in place of those that the segment was before. */
    Result<Integer> mapAlways(int segment, long page, int frame, int count, Capability shown, boolean writable) {
        Result<List<Resource>> frames = of.things(Kind.PAGE, frame, count, shown, Environment.rights(writable));
        if (frames.value().isEmpty()) {
            return Result.failure(frames.diagnostics());
        }
        Segment before = segments[segment];
        Result<Span> bound = of.bind(frames.value().get(), shown, before == null ? null : before.frames, () -> {
            // What takes its place is put there before it ends.
            if (segments[segment] != null && !segments[segment].frames.isWhole()) {
                segments[segment] = null;
            }
        });
        bound.value().ifPresent(span -> {
            segments[segment] = new Segment(page, span, writable);
            if (before != null) {
                before.frames.end();
            }
        });
        return new Result<>(bound.value().map(any -> frame), bound.diagnostics());
    }

    /** Ends what a segment was, if it was something. */
    boolean unmapAlways(int segment) {
        Segment before = segments[segment];
        if (before != null) {
            before.frames.end();
        }
        return before != null;
    }

    /** Reads or writes memory; false if something was not mapped, and the library would not have it so. */
    boolean access(long address, byte[] buffer, int offset, int length, boolean writes) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        int done = 0;
        while (done < length) {
            long next = address + done;
            int within = (int) (next & Kernel.PAGE_BYTES - 1);
            int part = Math.min(length - done, Kernel.PAGE_BYTES - within);
            Resource frame = translate(next, writes);
            if (frame == null) {
                return false;
            }
            byte[] memory = of.kernel().memory().bytes;
            int at = Frames.at(frame.number) + within;
            // Read with the lock, too: not the middle of a run that may be undone, nor of a packet that is put into
            // a ring.
            synchronized (frame.owner.writing) {
                if (writes) {
                    System.arraycopy(buffer, offset + done, memory, at, part);
                } else {
                    System.arraycopy(memory, at, buffer, offset + done, part);
                }
            }
            done += part;
        }
        return true;
    }

    /** The frame of an address; null if the library would not map it. */
    private Resource translate(long address, boolean writes) {
        Resource frame = mapped(address, writes);
        if (frame == null && of.mayBeAsked()) {
            tlb().misses++;
            of.kernel().enter(of, () -> of.library().miss(of, address, writes));
            frame = mapped(address, writes);
        }
        if (frame == null && of.mayBeAsked()) {
            boolean forReading = mapped(address, false) != null;
            of.exception(new Fault(
                    forReading ? Fault.Type.PROTECTION : Fault.Type.UNMAPPED, address, writes ? "write" : "read"));
            frame = mapped(address, writes);
        }
        return frame;
    }

    private Resource mapped(long address, boolean writes) {
        long page = Math.floorDiv(address, (long) Kernel.PAGE_BYTES);
        for (Segment each : segments) {
            if (each != null && page - each.page >= 0 && page - each.page < each.frames.count) {
                return writes && !each.writable ? null : each.frames.thing((int) (page - each.page));
            }
        }
        Tlb.Mapping found = tlb().find(of, page);
        if (found == null || writes && !found.writable) {
            return null;
        }
        tlb().hits++;
        return found.to;
    }

    private Tlb tlb() {
        return of.kernel().tlb();
    }
}
