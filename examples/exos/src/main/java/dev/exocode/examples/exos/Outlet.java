package dev.exocode.examples.exos;

/** Where frames leave a stack by. */
@FunctionalInterface
public interface Outlet {
    /**
     * Sends a frame.
     *
     * @param data an array with it, whose bytes are the stack's again when this returns
     * @param offset where it begins
     * @param length how many bytes it has
     * @return whether it was taken; if not, it is lost, as on any network
     */
    boolean send(byte[] data, int offset, int length);
}
