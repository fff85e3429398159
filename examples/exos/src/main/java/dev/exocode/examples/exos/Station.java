package dev.exocode.examples.exos;

import dev.exocode.examples.exos.frame.EthernetHeader;
import dev.exocode.examples.exos.frame.Ip4Header;

/**
 * Who a stack is on its network.
 *
 * @param ethernet its address of Ethernet, 48 bits
 * @param address its address of IPv4
 * @param prefix how many bits of addresses are the same on its network, 0 to 32
 * @param gateway whom packets for others are handed to; 0 if nobody
 * @param mtu how long its packets are at most, headers of IP included, 576 to 1500 bytes
 */
public record Station(long ethernet, int address, int prefix, int gateway, int mtu) {
    /** What a frame of Ethernet carries. */
    public static final int MOST_MTU = 1500;

    private static final int LEAST_MTU = 576;

    /**
     * Makes a station.
     *
     * @param ethernet its address of Ethernet
     * @param address its address of IPv4
     * @param prefix how many bits are the same on its network
     * @param gateway whom packets for others are handed to
     * @param mtu how long its packets are
     * @throws IllegalArgumentException if an address cannot be one's own, or a number is not in its range
     */
    public Station {
        if (!isStation(ethernet)) {
            throw new IllegalArgumentException("ethernet=" + Long.toHexString(ethernet));
        }
        if (prefix < 0 || prefix > Integer.SIZE || mtu < LEAST_MTU || mtu > MOST_MTU) {
            throw new IllegalArgumentException("a network has 0 to 32 bits, and packets of " + LEAST_MTU + " to "
                    + MOST_MTU + " bytes: prefix=" + prefix + " mtu=" + mtu);
        }
        if (!Ip4Header.isSender(address)) {
            throw new IllegalArgumentException(Endpoint.text(address) + " is nobody's own address");
        }
        if (isNetwork(address, prefix)) {
            throw new IllegalArgumentException(
                    Endpoint.text(address) + "/" + prefix + " is the network's, or that of all on it");
        }
    }

    /**
     * Whether an address of Ethernet can be that of one station.
     *
     * @param ethernet an address
     * @return false if it is a group's, nobody's, or has more than 48 bits
     */
    public static boolean isStation(long ethernet) {
        return ethernet > 0 && ethernet < EthernetHeader.BROADCAST && !EthernetHeader.isGroup(ethernet);
    }

    /** Whether the bits of an address behind the network's are all the same; networks of two addresses and of one have no such. */
    private static boolean isNetwork(int address, int prefix) {
        if (prefix == 0 || prefix >= Integer.SIZE - 1) {
            return false;
        }
        int own = -1 >>> prefix;
        return (address & own) == 0 || (address & own) == own;
    }

    /**
     * A station without a gateway, on Ethernet.
     *
     * @param ethernet its address of Ethernet
     * @param address its address of IPv4, as {@code 10.9.0.2}
     * @param prefix how many bits are the same on its network
     * @return the station
     * @throws IllegalArgumentException if it cannot be one
     */
    public static Station of(long ethernet, String address, int prefix) {
        int number = Endpoint.address(address)
                .orElseThrow(() -> new IllegalArgumentException(address + " is no address of IPv4: 10.9.0.2 is"));
        return new Station(ethernet, number, prefix, 0, MOST_MTU);
    }

    /** Whom a packet is handed to, so that it comes to an address; 0 if there is nobody. */
    int next(int destination) {
        return prefix == 0 || (destination ^ address) >>> Integer.SIZE - prefix == 0 ? destination : gateway;
    }

    /** Whether an address is that of all on the network, or everywhere. */
    boolean isBroadcast(int destination) {
        if (prefix == 0 || prefix >= Integer.SIZE - 1) {
            return destination == -1;
        }
        return destination == -1 || destination == (address | -1 >>> prefix);
    }
}
