package dev.exocode.host.device;

import dev.exocode.vcode.diagnostic.Code;

/** Why an interface of the machine is no device. Append only. */
public enum DeviceCode implements Code {
    /** No libpcap on the machine, no pcap4j on the class path, or a JVM that loads no native libraries. */
    LIBRARY("H0801", "libpcap must be there, and the JVM be able to load it"),
    /** A process that may not see the packets of others. */
    PRIVILEGE("H0802", "process must have the right to open interfaces"),
    /** A name that no interface has. */
    UNKNOWN("H0803", "interface must be one that there is"),
    /** An interface that is down. */
    DOWN("H0804", "interface must be up"),
    /** An interface whose packets start with something that filters know nothing of. */
    LINK("H0805", "packets of an interface must start with something known"),
    /** Whatever else libpcap or Linux has against an interface. */
    OPEN("H0806", "interface must be such that it can be opened"),
    /** An interface that another process answers packets of, too. */
    SHARED("H0807", "interface should be had by one kernel alone: what two claim, both answer");

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
