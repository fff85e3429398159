package dev.exocode.host.capture;

import dev.exocode.vcode.diagnostic.Code;

/** What can be wrong with a capture file. Append only: the numbers are known to users. */
public enum CaptureCode implements Code {
    /** There is no such file. */
    MISSING(1, "capture must exist"),
    /** The path names a directory. */
    DIRECTORY(2, "capture must be a file, not a directory"),
    /** The system refuses to open the file. */
    UNREADABLE(3, "capture must be readable"),
    /** The file has no bytes. */
    EMPTY(4, "capture must not be empty"),
    /** The first bytes are those of neither format. */
    NOT_A_CAPTURE(5, "capture must begin with the magic number of pcap or pcapng"),
    /** The file is a compressed one. */
    COMPRESSED(6, "capture must not be compressed"),
    /** The file is in a variant of pcap with other record headers. */
    VARIANT(7, "capture must be in a published format, not in a private variant of pcap"),
    /** The file ends inside its first header. */
    HEADER_CUT(8, "capture must hold a whole file header"),
    /** The file, or a section of it, has a version this reader does not know. */
    VERSION(9, "capture must have a known format version"),
    /** Reserved bits beside the link type are set. */
    LINK_TYPE(10, "reserved bits of the link type must be zero"),
    /** The file ends inside a packet. */
    PACKET_CUT(11, "capture must end at the end of a packet"),
    /** The file ends inside a block that is no packet, or before it is known what the block is. */
    BLOCK_CUT(12, "capture must end at the end of a block"),
    /** A packet is longer than any that is written. */
    PACKET_LENGTH(13, "captured length must not exceed the limit"),
    /** The device failed while the file was read. */
    READ_FAILED(14, "capture must be readable to its end"),
    /** A block length is odd, too short for its kind, or larger than the limit. */
    BLOCK_LENGTH(15, "block length must be a multiple of 4 within the limits of its kind"),
    /** The two copies of a block length differ. */
    BLOCK_TRAILER(16, "block must end with the length it begins with"),
    /** A section header tells no byte order. */
    BYTE_ORDER(17, "section header must hold the byte order magic"),
    /** A packet claims bytes beyond its block. */
    CAPTURED_LENGTH(18, "captured bytes must lie inside their block"),
    /** A packet came from an interface that the section did not describe. */
    INTERFACE(19, "packet must name an interface described before it in its section"),
    /** A section describes more interfaces than the limit. */
    INTERFACE_COUNT(20, "section must not describe more interfaces than the limit"),
    /** An option of an interface is longer than its block or has a wrong length. */
    OPTION(21, "option must lie inside its block and have the length of its kind"),
    /** A unit of time is too small to be counted. */
    TIME_RESOLUTION(22, "time resolution must be from 10^0 to 10^-19 or from 2^0 to 2^-63 seconds");

    private final String id;
    private final String requirement;

    CaptureCode(int number, String requirement) {
        this.id = "C%04d".formatted(number);
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
