package dev.exocode.examples.exos;

import java.util.Optional;

/**
 * An address of IPv4 and a port.
 *
 * @param address the address, 32 bits
 * @param port the port, 0 to 65,535
 */
public record Endpoint(int address, int port) {
    private static final int PARTS = 4;
    private static final int MOST_PORT = 65_535;

    /**
     * Makes one.
     *
     * @param address the address
     * @param port the port
     * @throws IllegalArgumentException if there is no such port
     */
    public Endpoint {
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("port=" + port);
        }
    }

    /**
     * Reads an address.
     *
     * @param text as {@code 10.9.0.2}
     * @return empty if it is none
     */
    public static Optional<Integer> address(String text) {
        String[] parts = text.split("\\.", -1);
        int address = 0;
        for (String part : parts) {
            // Three digits at most, so that none is too large to be a number.
            if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 0xff) {
                return Optional.empty();
            }
            address = address << Byte.SIZE | Integer.parseInt(part);
        }
        return parts.length == PARTS ? Optional.of(address) : Optional.empty();
    }

    /**
     * Writes an address.
     *
     * @param address the address
     * @return as {@code 10.9.0.2}
     */
    public static String text(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }

    @Override
    public String toString() {
        return text(address) + ":" + port;
    }
}
