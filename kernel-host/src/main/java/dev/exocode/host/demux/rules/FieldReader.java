package dev.exocode.host.demux.rules;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.host.load.HostCode;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Source;
import java.util.Optional;

/**
 * Reads numbers and signs from a stretch of a text, one after another, with space between them or not. Once one is wrong, what it
 * gives means nothing.
 */
final class FieldReader {
    private static final int ADDRESS_BITS = 32;
    private static final int MAX_OCTET = 255;
    private static final int MAX_PORT = 65_535;
    private static final long ALL_ONES = 0xffff_ffffL;
    private static final int MAX_SHOWN_CHARS = 40;
    private static final String PREFIX = "an IPv4 address, / and 0 to " + ADDRESS_BITS;
    private static final String ADDRESS_OR_PREFIX = "an IPv4 address, alone or with / and 0 to " + ADDRESS_BITS;
    private static final String PORTS = "two ports of 0 to " + MAX_PORT + " with : between them, the smaller first";
    private static final String PORT_OR_PORTS =
            "a port of 0 to " + MAX_PORT + ", or two with - between them, the smaller first";

    private final Source source;
    private final String text;
    private final int end;
    private int at;
    private Diagnostic failure;

    FieldReader(Source source, int from, int end) {
        this.source = source;
        this.text = source.text();
        this.end = end;
        this.at = from;
    }

    /** What is wrong, if anything. */
    Optional<Diagnostic> failure() {
        return Optional.ofNullable(failure);
    }

    /** Says what was wanted of the word that stands here. */
    void fail(String wanted) {
        skipSpace();
        fail(wanted, at);
    }

    void fail(String wanted, int from) {
        if (failure != null) {
            return;
        }
        int to = from;
        while (to < end && !RuleText.isSpace(text.charAt(to))) {
            to++;
        }
        String found = to == from ? "end" : "'" + Diagnostic.printable(text.substring(from, to), MAX_SHOWN_CHARS) + "'";
        failure = Diagnostic.error(HostCode.H0017, source.at(from, to), "found=" + found)
                .note("expected " + wanted);
    }

    private void skipSpace() {
        at = RuleText.behindSpace(text, at, end);
    }

    Source source() {
        return source;
    }

    /** Where the next word or sign stands. */
    int at() {
        skipSpace();
        return at;
    }

    /** Takes what stands up to space or one of some signs, if anything does. */
    String word(String signs) {
        skipSpace();
        int from = at;
        while (at < end
                && !RuleText.isSpace(text.charAt(at))
                && !RuleText.isContinued(text, at, end)
                && signs.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Says that something is wrong with it, if nothing was before. */
    void fail(Diagnostic message) {
        failure = failure == null ? message : failure;
    }

    /** Whether nothing more stands here. */
    boolean isAtEnd() {
        skipSpace();
        return at >= end;
    }

    /** Takes a sign if it stands here, behind space or not. */
    boolean takes(char sign) {
        skipSpace();
        return takesHere(sign);
    }

    private boolean takesHere(char sign) {
        boolean there = failure == null && at < end && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    /** Takes a sign that must stand here. */
    void sign(char sign, String wanted) {
        if (!takes(sign)) {
            fail(wanted);
        }
    }

    /** Nothing more may stand here. */
    void end(String wanted) {
        if (!isAtEnd()) {
            fail(wanted);
        }
    }

    /** A number from 0 on, decimal, or hexadecimal behind 0x. */
    int number(int most, String wanted) {
        skipSpace();
        int from = at;
        boolean hexadecimal = end - at > 2 && text.charAt(at) == '0' && (text.charAt(at + 1) | 0x20) == 'x';
        at += hexadecimal ? 2 : 0;
        return digits(hexadecimal ? 16 : 10, most, wanted, from);
    }

    /** The number whose digits stand here; what is wrong is wrong with the word that began before. */
    private int digits(int radix, int most, String wanted, int from) {
        int first = at;
        long number = 0;
        for (int digit; at < end && (digit = digit(text.charAt(at), radix)) >= 0; at++) {
            number = Math.min(radix * number + digit, ALL_ONES);
        }
        if (at == first || number > most) {
            fail(wanted, from);
            return 0;
        }
        return (int) number;
    }

    /** As {@link Character#digit}, of ASCII alone. */
    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }

    /** Addresses of IPv4 that begin alike, all of them as {@link Ranges#ALL}; bits behind the prefix are not looked at. */
    Ranges addresses(boolean prefixMayLack) {
        String wanted = prefixMayLack ? ADDRESS_OR_PREFIX : PREFIX;
        skipSpace();
        int from = at;
        long address = 0;
        for (int octet = 0; octet < Integer.BYTES; octet++) {
            if (octet > 0 && !takesHere('.')) {
                fail(wanted, from);
            }
            address = address << Byte.SIZE | digits(10, MAX_OCTET, wanted, from);
        }
        int bits = ADDRESS_BITS;
        if (takesHere('/')) {
            bits = digits(10, ADDRESS_BITS, wanted, from);
        } else if (!prefixMayLack) {
            fail(wanted, from);
        }
        long mask = ALL_ONES << ADDRESS_BITS - bits & ALL_ONES;
        return bits == 0 ? Ranges.ALL : Ranges.of(address & mask, address & mask | ALL_ONES & ~mask);
    }

    /** A port, or two with a colon between them of which one may lack: from 0, or to the last. */
    Ranges portsOfHeader(String wanted) {
        int from = at();
        int least = at < end && text.charAt(at) == ':' ? 0 : number(MAX_PORT, wanted);
        int most = least;
        if (takesHere(':')) {
            most = at == end ? MAX_PORT : digits(10, MAX_PORT, wanted, from);
        }
        if (most < least || at < end) {
            fail(wanted, from);
            return Ranges.NONE;
        }
        return Ranges.of(least, most);
    }

    /** Two ports with a colon between them, or one or two with a minus; all ports as {@link Ranges#ALL}. */
    Ranges ports(boolean secondMayLack) {
        String wanted = secondMayLack ? PORT_OR_PORTS : PORTS;
        skipSpace();
        int from = at;
        int least = number(MAX_PORT, wanted);
        int most = least;
        if (takes(secondMayLack ? '-' : ':')) {
            most = number(MAX_PORT, wanted);
        } else if (!secondMayLack) {
            fail(wanted, from);
        }
        if (most < least) {
            fail(wanted, from);
            return Ranges.ALL;
        }
        return least == 0 && most == MAX_PORT ? Ranges.ALL : Ranges.of(least, most);
    }
}
