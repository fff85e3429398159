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
        if (ethernet <= 0 || ethernet >= EthernetHeader.BROADCAST || EthernetHeader.isGroup(ethernet)) {
            throw new IllegalArgumentException("ethernet=" + Long.toHexString(ethernet));
        }
        if (!Ip4Header.isSender(address) || prefix < 0 || prefix > Integer.SIZE || mtu < LEAST_MTU || mtu > MOST_MTU) {
            throw new IllegalArgumentException(
                    "address=" + Endpoint.text(address) + " prefix=" + prefix + " mtu=" + mtu);
        }
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
        int number = Endpoint.address(address).orElseThrow(() -> new IllegalArgumentException("address=" + address));
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
