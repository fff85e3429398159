package dev.exocode.dpf.pcap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The protocols that have a word in the language.
 *
 * <p>Source: pcap-filter(7); IANA's numbers of EtherTypes and IP protocols, ISO 9577 and ISO 10589.
 */
enum Protocol {
    // A row: the words, what announces the protocol, by which numbers, and whether its bytes can be asked for.
    LINK("ether link ppp slip fddi tr wlan", Announced.NOT_AT_ALL, true),
    IP("ip", Announced.BY_LINK, true, 0x0800),
    IP6("ip6", Announced.BY_LINK, true, 0x86dd),
    ARP("arp", Announced.BY_LINK, true, 0x0806),
    RARP("rarp", Announced.BY_LINK, true, 0x8035),
    SCTP("sctp", Announced.BY_EITHER_IP, true, 132),
    TCP("tcp", Announced.BY_EITHER_IP, true, 6),
    UDP("udp", Announced.BY_EITHER_IP, true, 17),
    ICMP("icmp", Announced.BY_IP, true, 1),
    ICMP6("icmp6", Announced.BY_IP6, true, 58),
    IGMP("igmp", Announced.BY_IP, true, 2),
    IGRP("igrp", Announced.BY_IP, true, 9),
    PIM("pim", Announced.BY_EITHER_IP, true, 103),
    VRRP("vrrp", Announced.BY_IP, true, 112),
    CARP("carp", Announced.BY_IP, true, 112),
    AH("ah", Announced.BY_EITHER_IP, false, 51),
    ESP("esp", Announced.BY_EITHER_IP, false, 50),
    ATALK("atalk", Announced.BY_LINK, true, 0x809b),
    AARP("aarp", Announced.BY_LINK, false, 0x80f3),
    DECNET("decnet", Announced.BY_LINK, true, 0x6003),
    LAT("lat", Announced.BY_LINK, true, 0x6004),
    SCA("sca", Announced.BY_LINK, true, 0x6007),
    MOPDL("mopdl", Announced.BY_LINK, true, 0x6001),
    MOPRC("moprc", Announced.BY_LINK, true, 0x6002),
    STP("stp", Announced.BY_LINK, false, 0x42),
    IPX("ipx", Announced.BY_LINK, false, 0xe0),
    NETBEUI("netbeui", Announced.BY_LINK, false, 0xf0),
    RADIO("radio", Announced.NOT_AT_ALL, false),
    ISO("iso", Announced.BY_LINK, false, 0xfe),
    CLNP("clnp", Announced.BY_ISO, false, 0x81),
    ESIS("esis es-is", Announced.BY_ISO, false, 0x82),
    ISIS("isis is-is", Announced.BY_ISO, false, 0x83),
    L1("l1", Announced.BY_ISIS, false, 26, 24, 18, 15, 17),
    L2("l2", Announced.BY_ISIS, false, 27, 25, 20, 16, 17),
    IIH("iih", Announced.BY_ISIS, false, 15, 16, 17),
    LSP("lsp", Announced.BY_ISIS, false, 18, 20),
    SNP("snp", Announced.BY_ISIS, false, 24, 25, 26, 27),
    CSNP("csnp", Announced.BY_ISIS, false, 24, 25),
    PSNP("psnp", Announced.BY_ISIS, false, 26, 27);

    /** What a protocol's number stands in. */
    enum Announced {
        NOT_AT_ALL,
        BY_LINK,
        BY_IP,
        BY_IP6,
        BY_EITHER_IP,
        BY_ISO,
        BY_ISIS
    }

    private static final Map<String, Protocol> BY_WORD = new HashMap<>();

    static {
        for (Protocol protocol : values()) {
            protocol.words.forEach(word -> BY_WORD.put(word, protocol));
        }
    }

    private final List<String> words;
    private final Announced announced;
    private final boolean indexed;
    private final List<Integer> numbers;

    Protocol(String words, Announced announced, boolean indexed, Integer... numbers) {
        this.words = List.of(words.split(" "));
        this.announced = announced;
        this.indexed = indexed;
        this.numbers = Arrays.asList(numbers);
    }

    /** The protocol of one of the grammar's words for one. */
    static Protocol of(String word) {
        return BY_WORD.get(word);
    }

    /** Its first word. */
    String word() {
        return words.get(0);
    }

    Announced announced() {
        return announced;
    }

    /** Whether its bytes can be asked for. */
    boolean indexed() {
        return indexed;
    }

    /** The numbers that announce it, in what {@link #announced} says. */
    List<Integer> numbers() {
        return numbers;
    }

    /** The first of the numbers. */
    int number() {
        return numbers.get(0);
    }
}
