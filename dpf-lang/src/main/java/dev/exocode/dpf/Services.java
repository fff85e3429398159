package dev.exocode.dpf;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of ports. They are the same on every machine: no file of the system is read.
 *
 * <p>Source: the common entries of IANA's registry of service names, with the transport protocols that Debian 12 lists for a
 * service.
 */
public final class Services {

    /**
     * What a name of a port means.
     *
     * @param number the port
     * @param tcp whether it is one of TCP
     * @param udp whether it is one of UDP
     */
    public record Port(int number, boolean tcp, boolean udp) {}

    // A name, its number, and t, u or tu for TCP, UDP or both.
    private static final Map<String, Port> PORTS = new HashMap<>();

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

    private Services() {}

    /**
     * The ports by name.
     *
     * @return names in lower case
     */
    public static Map<String, Port> ports() {
        return Collections.unmodifiableMap(PORTS);
    }
}
