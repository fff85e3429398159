package dev.exocode.host.kernel;

/** What knows one kind of thing. Everything here holds the lock of the kernel. */
interface Keeper {
    /** What the thing holds, for who loses it: nothing is bound to it any more, and nothing changes it from here on. */
    default byte[] image(Resource resource) {
        return new byte[0];
    }

    /** Something has no owner any more, and nothing is bound to it: the next one must find nothing of the last. */
    void freed(Resource resource);
}
