package dev.exocode.dpf.pcap;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names of ports and protocols. They are the same on every machine: no file of the system is read.
 *
 * <p>Source: the common entries of IANA's registries of service names, protocol numbers and EtherTypes, with the transport
 * protocols that Debian 12 lists for a service; pcap-filter(7) for those behind {@code ether proto}.
 */
final class Names {

    /**
     * What a name of a port means.
     *
     * @param number the port
     * @param tcp whether it is one of TCP
     * @param udp whether it is one of UDP
     */
    record Port(int number, boolean tcp, boolean udp) {}

    // A name, its number, and t, u or tu for TCP, UDP or both.
    private static final Map<String, Port> PORTS = new HashMap<>();
    private static final Map<String, Integer> IP_PROTOCOLS = numbers("""
            ip 0, IP 0, hopopt 0, HOPOPT 0, icmp 1, ICMP 1, igmp 2, IGMP 2, ggp 3, GGP 3, ipencap 4,
            IP-ENCAP 4, st 5, ST 5, tcp 6, TCP 6, egp 8, EGP 8, igp 9, IGP 9, pup 12, PUP 12, udp 17,
            UDP 17, hmp 20, HMP 20, xns-idp 22, XNS-IDP 22, rdp 27, RDP 27, iso-tp4 29, ISO-TP4 29,
            dccp 33, DCCP 33, xtp 36, XTP 36, ddp 37, DDP 37, idpr-cmtp 38, IDPR-CMTP 38, ipv6 41,
            IPv6 41, ipv6-route 43, IPv6-Route 43, ipv6-frag 44, IPv6-Frag 44, idrp 45, IDRP 45,
            rsvp 46, RSVP 46, gre 47, GRE 47, esp 50, IPSEC-ESP 50, ah 51, IPSEC-AH 51, skip 57,
            SKIP 57, ipv6-icmp 58, IPv6-ICMP 58, ipv6-nonxt 59, IPv6-NoNxt 59, ipv6-opts 60,
            IPv6-Opts 60, rspf 73, RSPF 73, CPHB 73, vmtp 81, VMTP 81, eigrp 88, EIGRP 88, ospf 89,
            OSPFIGP 89, ax.25 93, AX.25 93, ipip 94, IPIP 94, etherip 97, ETHERIP 97, encap 98,
            ENCAP 98, pim 103, PIM 103, ipcomp 108, IPCOMP 108, vrrp 112, VRRP 112, l2tp 115, L2TP 115,
            isis 124, ISIS 124, sctp 132, SCTP 132, fc 133, FC 133, mobility-header 135,
            Mobility-Header 135, udplite 136, UDPLite 136, mpls-in-ip 137, MPLS-in-IP 137, manet 138,
            hip 139, HIP 139, shim6 140, Shim6 140, wesp 141, WESP 141, rohc 142, ROHC 142,
            ethernet 143, Ethernet 143, mptcp 262, MPTCP 262""");
    private static final Map<String, Integer> LINK_PROTOCOLS = numbers("""
            ip 2048, ip6 34525, arp 2054, rarp 32821, atalk 32923, aarp 33011, decnet 24579, lat 24580, sca 24583,
            moprc 24578, mopdl 24577, loopback 36864, slow 34825, lldp 35020, iso 254, stp 66, ipx 224, netbeui 240""");
    private static final Map<String, Integer> ISO_PROTOCOLS = numbers("clnp 129, esis 130, isis 131");

    static {
        for (String row : """
                tcpmux 1 t, echo 7 tu, discard 9 tu, null 9 tu, sink 9 tu, systat 11 t, users 11 t,
                daytime 13 tu, netstat 15 t, qotd 17 t, quote 17 t, chargen 19 tu, source 19 tu,
                ttytst 19 tu, ftp-data 20 t, ftp 21 t, ssh 22 t, telnet 23 t, mail 25 t, smtp 25 t,
                time 37 tu, timserver 37 tu, nicname 43 t, whois 43 t, tacacs 49 tu, domain 53 tu,
                bootps 67 u, bootpc 68 u, tftp 69 u, gopher 70 t, finger 79 t, http 80 t, www 80 t,
                kerberos 88 tu, kerberos-sec 88 tu, kerberos5 88 tu, krb5 88 tu, iso-tsap 102 t,
                tsap 102 t, pop-3 110 t, pop3 110 t, portmapper 111 tu, sunrpc 111 tu, auth 113 t,
                authentication 113 t, ident 113 t, tap 113 t, nntp 119 t, readnews 119 t, untp 119 t,
                ntp 123 u, epmap 135 t, loc-srv 135 t, netbios-ns 137 u, netbios-dgm 138 u,
                netbios-ssn 139 t, imap 143 t, imap2 143 t, snmp 161 tu, snmp-trap 162 tu, snmptrap 162 tu,
                xdmcp 177 u, bgp 179 t, qmtp 209 t, wais 210 t, z3950 210 t, ipx 213 u, ptp-event 319 u,
                ptp-general 320 u, ldap 389 tu, svrloc 427 tu, https 443 tu, snpp 444 t,
                microsoft-ds 445 t, kpasswd 464 tu, smtps 465 t, ssmtp 465 t, submissions 465 t, urd 465 t,
                isakmp 500 u, biff 512 u, comsat 512 u, exec 512 t, login 513 t, who 513 u, whod 513 u,
                cmd 514 t, shell 514 t, syslog 514 tu, printer 515 t, spooler 515 t, talk 517 u,
                ntalk 518 u, route 520 u, routed 520 u, router 520 u, uucp 540 t, uucpd 540 t,
                klogin 543 t, krcmd 544 t, kshell 544 t, dhcpv6-client 546 u, dhcpv6-server 547 u,
                afpovertcp 548 t, rtsp 554 tu, nntps 563 t, snntp 563 t, submission 587 t, asf-rmcp 623 u,
                ipp 631 t, ldaps 636 tu, ldp 646 tu, tinc 655 tu, kerberos-adm 749 t, domain-s 853 tu,
                rsync 873 t, ftps-data 989 t, ftps 990 t, telnets 992 t, imaps 993 t, pop3s 995 t,
                socks 1080 t, rmiregistry 1099 t, openvpn 1194 tu, ms-sql-s 1433 t, ms-sql-m 1434 u,
                l2f 1701 u, l2tp 1701 u, radius 1812 tu, radacct 1813 tu, radius-acct 1813 tu,
                cisco-sccp 2000 t, nfs 2049 tu, gnunet 2086 tu, cvspserver 2401 t, dict 2628 t,
                gpsd 2947 t, icp 3130 u, icpv2 3130 u, iscsi-target 3260 t, mysql 3306 t,
                ms-wbt-server 3389 t, distcc 3632 t, subversion 3690 t, svn 3690 t, sieve 4190 t,
                epmd 4369 t, ntske 4460 t, ipsec-nat-t 4500 u, iax 4569 u, lrrd 4949 t, munin 4949 t,
                sip 5060 tu, sip-tls 5061 tu, jabber-client 5222 t, xmpp-client 5222 t,
                jabber-server 5269 t, xmpp-server 5269 t, mdns 5353 u, postgres 5432 t, postgresql 5432 t,
                amqps 5671 t, amqp 5672 t, x11 6000 t, x11-0 6000 t, redis 6379 t, syslog-tls 6514 t,
                ircd 6667 t, babel 6696 u, ircs-u 6697 t, http-alt 8080 t, webcache 8080 t, puppet 8140 t,
                git 9418 t, nbd 10809 t, hkp 11371 t""".split(",\\s")) {
            String[] words = row.split(" ");
            PORTS.put(words[0], new Port(Integer.parseInt(words[1]), words[2].contains("t"), words[2].contains("u")));
        }
    }

    private Names() {}

    private static Map<String, Integer> numbers(String rows) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String row : rows.split(",\\s")) {
            String[] words = row.split(" ");
            numbers.put(words[0], Integer.valueOf(words[1]));
        }
        return numbers;
    }

    /** The ports by name. */
    static Map<String, Port> ports() {
        return PORTS;
    }

    /** The names that may stand behind {@code proto} and a protocol's word: of link protocols, of those over ISO, or over IP. */
    static Map<String, Integer> protocols(Qualifiers qualifiers) {
        if (qualifiers.in(Protocol.LINK)) {
            return LINK_PROTOCOLS;
        } else if (qualifiers.in(Protocol.ISO)) {
            return ISO_PROTOCOLS;
        }
        return qualifiers.in(Protocol.ISIS) ? Map.of() : IP_PROTOCOLS;
    }

    /** The kinds of LLC frames with a sequence number that they acknowledge. */
    static final Map<String, Integer> SUPERVISORY = numbers("rr 1, rnr 5, rej 9");

    /** The kinds of LLC frames without a number. */
    static final Map<String, Integer> UNNUMBERED =
            numbers("ui 3, ua 99, disc 67, dm 15, sabme 111, test 227, xid 175, frmr 135");

    /** Everything that may stand behind {@code llc}. */
    static Set<String> llc() {
        return Set.of("i", "s", "u", "rr", "rnr", "rej", "ui", "ua", "disc", "dm", "sabme", "test", "xid", "frmr");
    }
}
