#!/usr/bin/env python3
"""Servers, clients and devices that make-capture.sh runs inside its own network namespaces.

Every loop here ends by itself: clients after the stated number of rounds, servers and devices after LIFETIME_SECONDS.
"""

import fcntl
import os
import select
import signal
import socket
import struct
import sys
import threading
import time

LIFETIME_SECONDS = 300
TIMEOUT_SECONDS = 2.0

# Numbers from the Linux headers that the socket module does not name.
SOL_PACKET, PACKET_AUXDATA, PACKET_OUTGOING, ETH_P_ALL = 263, 8, 4, 3
TP_STATUS_VLAN_VALID = 0x10
TUNSETIFF, IFF_TUN, IFF_TAP, IFF_NO_PI = 0x400454CA, 1, 2, 0x1000
IP_OPTIONS = 4
IPV6_HOPOPTS, IPV6_RTHDR, IPV6_DSTOPTS = 54, 57, 59

IP_NOPS = bytes([1, 1, 1, 0])  # three no-ops and the end: one more word of header
IP_RECORD_ROUTE = bytes([7, 15, 4]) + bytes(12) + bytes([0])  # room for three addresses: four more words
IP_TIMESTAMP = bytes([68, 12, 5, 0]) + bytes(8)  # room for two time stamps: three more words
IP_LONGEST = bytes([7, 39, 4]) + bytes(36) + bytes([0])  # nine addresses: the longest header there is

EXTENSION_PAD = bytes([0, 0, 1, 4, 0, 0, 0, 0])  # next header (kernel fills it), 8 octets, PadN of four
EXTENSION_LONG = bytes([0, 1, 0x1E, 12]) + bytes(range(12))  # 16 octets, one experimental option "skip if unknown"


def family(host):
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def rounds(count, pause=0.002):
    for number in range(int(count)):
        yield number
        time.sleep(pause)


# ---- servers -------------------------------------------------------------------------------------------------------


def echo_connection(connection):
    with connection:
        connection.settimeout(30)
        try:
            while data := connection.recv(65536):
                connection.sendall(data)
        except OSError:
            pass


def serve(*ports):
    """Echoes TCP on every port "tcp:N" and UDP on every port "udp:N"; UDP 123 answers as a time server does."""
    sockets = {}
    for item in ports:
        kind, port = item.split(":")
        stream = kind == "tcp"
        s = socket.socket(socket.AF_INET6, socket.SOCK_STREAM if stream else socket.SOCK_DGRAM)
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        s.bind(("::", int(port)))
        if stream:
            s.listen(16)
        sockets[s] = (stream, int(port))
    while True:
        for s in select.select(list(sockets), [], [])[0]:
            stream, port = sockets[s]
            if stream:
                threading.Thread(target=echo_connection, args=(s.accept()[0],), daemon=True).start()
                continue
            data, peer = s.recvfrom(65536)
            s.sendto(time_reply(data) if port == 123 and len(data) == 48 else data, peer)


def time_stamp():
    now = time.time() + 2208988800
    return struct.pack("!II", int(now), int(now % 1 * 2**32))


def time_reply(request):
    stamp = time_stamp()
    return bytes([0x24, 1, request[2], 0xEC]) + bytes(8) + b"LOCL" + stamp + request[40:48] + stamp + time_stamp()


# ---- clients -------------------------------------------------------------------------------------------------------


def connect(host, port, prepare=None):
    s = socket.socket(family(host), socket.SOCK_STREAM)
    s.settimeout(TIMEOUT_SECONDS)
    if prepare:
        prepare(s)
    s.connect((host, int(port)))
    return s


def receive(s, count):
    while count > 0:
        data = s.recv(65536)
        if not data:
            return
        count -= len(data)


def tcp(host, port, connections, messages, size):
    """Echo conversations; every fourth connection ends by a reset."""
    for number in rounds(connections):
        with connect(host, port) as s:
            for message in range(int(messages)):
                data = os.urandom(max(1, int(size) + message * 7))
                s.sendall(data)
                receive(s, len(data))
            if number % 4 == 3:
                s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def refused(host, port, count):
    for number in rounds(count):
        try:
            connect(host, int(port) + number).close()
        except ConnectionRefusedError:
            pass


def udp(host, port, count, size, ttl=0):
    """Datagrams that are echoed, each one byte longer than the last; unanswered ones are not awaited."""
    with socket.socket(family(host), socket.SOCK_DGRAM) as s:
        s.settimeout(0.2)
        if int(ttl):
            level, option = (41, socket.IPV6_UNICAST_HOPS) if ":" in host else (0, socket.IP_TTL)
            s.setsockopt(level, option, int(ttl))
        s.connect((host, int(port)))
        for number in rounds(count):
            try:
                s.send(os.urandom(int(size) + number))
                s.recv(65536)
            except OSError:
                pass


def ntp(host, count):
    with socket.socket(family(host), socket.SOCK_DGRAM) as s:
        s.settimeout(TIMEOUT_SECONDS)
        s.connect((host, 123))
        for _ in rounds(count):
            s.send(bytes([0x23, 0, 6, 0xEC]) + bytes(36) + time_stamp())
            s.recv(512)


def multicast(source, interface, count):
    """Datagrams to a multicast group of either family and to the limited broadcast address."""
    index = socket.if_nametoindex(interface)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as four, \
            socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as six:
        four.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(source))
        four.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 4)
        four.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        four.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, interface.encode())
        membership = socket.inet_aton("233.252.0.1") + socket.inet_aton(source)
        four.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, membership)
        for number in rounds(count):
            four.sendto(b"group %d" % number, ("233.252.0.1", 5000))
            four.sendto(b"everyone %d" % number, ("255.255.255.255", 5001))
            six.sendto(b"group %d" % number, ("ff02::db8:0:1", 5000, 0, index))


def http_get(host, port, prepare):
    with connect(host, port, prepare) as s:
        name = f"[{host}]" if ":" in host else host
        s.sendall(f"GET /1k HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode())
        receive(s, 1 << 20)


def ip_options(host, count):
    """IPv4 headers of five lengths above twenty octets, on TCP (port 80) and UDP (port 4000)."""
    for number in rounds(count):
        options = (IP_NOPS, IP_RECORD_ROUTE, IP_TIMESTAMP, IP_LONGEST, IP_NOPS * 2)[number % 5]
        http_get(host, 80, lambda s: s.setsockopt(socket.IPPROTO_IP, IP_OPTIONS, options))
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
            s.settimeout(TIMEOUT_SECONDS)
            s.setsockopt(socket.IPPROTO_IP, IP_OPTIONS, options)
            s.sendto(os.urandom(number), (host, 4000))
            s.recv(512)


def extensions(host, router, count):
    """IPv6 extension headers: per datagram by ancillary data, per connection by socket option."""
    segments = bytes([0, 4, 4, 1, 1, 0, 0, 0]) + bytes(16) + socket.inet_pton(socket.AF_INET6, router)
    headers = [
        [(41, IPV6_HOPOPTS, EXTENSION_PAD)],
        [(41, IPV6_DSTOPTS, EXTENSION_PAD)],
        [(41, IPV6_HOPOPTS, EXTENSION_LONG)],
        [(41, IPV6_HOPOPTS, EXTENSION_PAD), (41, IPV6_DSTOPTS, EXTENSION_LONG)],
    ]
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as s:
        s.settimeout(TIMEOUT_SECONDS)
        for number in rounds(count):
            s.sendmsg([os.urandom(24 + number)], headers[number % len(headers)], 0, (host, 4000))
            s.recv(512)
        s.setsockopt(41, IPV6_RTHDR, segments)  # a segment routing header, by way of the router
        for number in rounds(int(count) // 3):
            s.sendto(os.urandom(24 + number), (host, 4000))
            s.recv(512)
    for number in rounds(int(count) // 5):
        option = (IPV6_DSTOPTS, IPV6_HOPOPTS)[number % 2]
        http_get(host, 80, lambda s: s.setsockopt(41, option, EXTENSION_PAD))


def runts(interface, destination, source):
    """Frames cut short, and headers that lie about their length: what a filter must bear.

    No cut VLAN tags: Linux drops such frames before a capture sees them.
    """
    mac = bytes.fromhex((destination + source).replace(":", ""))
    four = bytes.fromhex("4500002800004000400600 00".replace(" ", "")).ljust(12, b"\0")
    four += socket.inet_aton("192.0.2.2") + socket.inet_aton("198.51.100.2")
    tcp_header = struct.pack("!HHIIBBHHH", 40000, 80, 1, 0, 0x50, 2, 1024, 0, 0)
    six = bytes.fromhex("6000000000140640") + bytes.fromhex("20010db8000100000000000000000002") * 2
    six = six[:4] + struct.pack("!H", 20) + six[6:]
    frames = [mac + b"\x08\x00" + (four + tcp_header)[:n] for n in (0, 1, 9, 10, 19, 20, 22, 23, 24, 33, 34)]
    frames += [mac + b"\x86\xdd" + (six + tcp_header)[:n] for n in (0, 6, 7, 39, 40, 43, 44, 53, 54)]
    frames += [mac + b"\x08\x06" + bytes([0, 1, 8, 0, 6, 4, 0, 1])[:n] for n in (0, 7, 8)]
    # A header length of 60 octets in a packet of 40, and one of 0: the port is then read from the IP header itself.
    frames.append(mac + b"\x08\x00" + b"\x4f" + four[1:] + tcp_header)
    frames.append(mac + b"\x08\x00" + b"\x40\x00\x00\x50" + four[4:] + tcp_header)
    # A GET whose data offset points past the end, and one cut after "GET".
    for offset, data in ((0xF0, b"GET / HTTP/1.0\r\n\r\n"), (0x50, b"GET")):
        frames.append(mac + b"\x08\x00" + four + tcp_header[:12] + bytes([offset]) + tcp_header[13:] + data)
    with socket.socket(socket.AF_PACKET, socket.SOCK_RAW) as s:
        s.bind((interface, 0))
        for frame in frames:
            s.send(frame)
            time.sleep(0.002)


# ---- devices -------------------------------------------------------------------------------------------------------


def open_device(name, kind):
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), kind | IFF_NO_PI))
    return device


def forward(device, peer, to_peer, from_peer):
    while True:
        for ready in select.select([device, peer], [], [])[0]:
            try:
                if ready is peer:
                    if (frame := from_peer()) is not None:
                        os.write(device, frame)
                else:
                    to_peer(os.read(device, 65536))
            except OSError:
                pass  # the device is not up yet, or the frame does not fit: lost, as on a real wire


def vlan(trunk, name, number):
    """An 802.1Q sub-interface in user space, for kernels without one: tags what leaves, untags what comes in.

    The priority bits are the IPv4 precedence.
    """
    device = open_device(name, IFF_TAP)
    peer = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    peer.bind((trunk, ETH_P_ALL))
    peer.setsockopt(SOL_PACKET, PACKET_AUXDATA, 1)

    def tag(frame):
        precedence = frame[15] >> 5 if frame[12:14] == b"\x08\x00" else 0
        peer.send(frame[:12] + struct.pack("!HH", 0x8100, precedence << 13 | int(number)) + frame[12:])

    def untag():
        frame, ancillary, _, address = peer.recvmsg(65536, 256)
        for level, kind, data in ancillary:
            if (level, kind) == (SOL_PACKET, PACKET_AUXDATA) and address[2] != PACKET_OUTGOING:
                status, tci = struct.unpack_from("I12xH", data)
                if status & TP_STATUS_VLAN_VALID and tci & 0xFFF == int(number):
                    return frame
        return None

    forward(device, peer, tag, untag)


def tunnel(name, local, remote):
    """A point-to-point IP tunnel over UDP port 5555."""
    device = open_device(name, IFF_TUN)
    peer = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    peer.bind((local, 5555))
    peer.connect((remote, 5555))
    forward(device, peer, peer.send, lambda: peer.recv(65536))


COMMANDS = {f.__name__.replace("_", "-"): f for f in (
    serve, tcp, refused, udp, ntp, multicast, ip_options, extensions, runts, vlan, tunnel)}

if __name__ == "__main__":
    signal.alarm(LIFETIME_SECONDS)
    COMMANDS[sys.argv[1]](*sys.argv[2:])
