package dev.exocode.host.device;

import dev.exocode.vcode.diagnostic.Code;

/** Why an interface of the machine is no device. Append only. */
public enum DeviceCode implements Code {
    /** No libpcap on the machine, no pcap4j on the class path, or a JVM that loads no native libraries. */
    LIBRARY("H0501", "libpcap must be there, and the JVM be able to load it"),
    /** A process that may not see the packets of others. */
    PRIVILEGE("H0502", "process must have the right to open interfaces"),
    /** A name that no interface has. */
    UNKNOWN("H0503", "interface must be one that there is"),
    /** An interface that is down. */
    DOWN("H0504", "interface must be up"),
    /** An interface whose packets start with something that filters know nothing of. */
    LINK("H0505", "packets of an interface must start with something known"),
    /** Whatever else libpcap has against an interface. */
    OPEN("H0506", "libpcap must open the interface");

    private final String id;
    private final String requirement;

    DeviceCode(String id, String requirement) {
        this.id = id;
        this.requirement = requirement;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }
}
