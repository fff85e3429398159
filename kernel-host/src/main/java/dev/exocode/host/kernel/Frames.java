package dev.exocode.host.kernel;

import java.util.Arrays;

/** Equal pieces of one array, each a thing of its own: physical memory, or storage. Everything but the bytes holds the lock of the kernel. */
final class Frames implements Keeper {
    final byte[] bytes;

    Frames(int count) {
        this.bytes = new byte[count * Kernel.PAGE_BYTES];
    }

    static int at(int number) {
        return number * Kernel.PAGE_BYTES;
    }

    @Override
    public byte[] image(Resource resource) {
        return Arrays.copyOfRange(bytes, at(resource.number), at(resource.number + 1));
    }

    /** The next owner must not see what the last one had. */
    @Override
    public void freed(Resource resource) {
        Arrays.fill(bytes, at(resource.number), at(resource.number + 1), (byte) 0);
    }
}
