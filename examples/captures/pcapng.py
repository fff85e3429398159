#!/usr/bin/env python3
"""Joins classic captures into one pcapng file with an interface for each, and splits such a file again.

    pcapng.py join OUTPUT NAME=CAPTURE...     a capture in microseconds gives an interface in microseconds, and so on
    pcapng.py split CAPTURE FOLDER            one classic capture per interface of any capture; prints their paths
    pcapng.py null CAPTURE OUTPUT             an Ethernet capture's IPv4 and IPv6 packets as BSD null/loopback ones

Reads and writes little-endian files only, which is what make-capture.sh makes.
"""

import os
import struct
import sys

LINKTYPE_NULL, LINKTYPE_ETHERNET = 0, 1
MICROSECONDS, NANOSECONDS = 0xA1B2C3D4, 0xA1B23C4D
SECTION, INTERFACE, PACKET = 0x0A0D0D0A, 1, 6
OPTION_NAME, OPTION_RESOLUTION = 2, 9
IPV4_FAMILY, IPV6_FAMILIES = 2, (24, 28, 30)  # NetBSD and OpenBSD, FreeBSD, Darwin
SNAPLEN_BYTES = 262144


def read_pcap(path):
    """(magic, link type, [(ticks, original length, data)])"""
    data = open(path, "rb").read()
    magic, _, _, _, _, _, link = struct.unpack_from("<IHHiIII", data)
    ticks_per_second = {MICROSECONDS: 10**6, NANOSECONDS: 10**9}[magic]
    packets, at = [], 24
    while at < len(data):
        seconds, fraction, captured, original = struct.unpack_from("<IIII", data, at)
        packets.append((seconds * ticks_per_second + fraction, original, data[at + 16 : at + 16 + captured]))
        at += 16 + captured
    return magic, link, packets


def write_pcap(path, magic, link, packets):
    ticks_per_second = {MICROSECONDS: 10**6, NANOSECONDS: 10**9}[magic]
    with open(path, "wb") as out:
        out.write(struct.pack("<IHHiIII", magic, 2, 4, 0, 0, SNAPLEN_BYTES, link))
        for ticks, original, data in packets:
            out.write(struct.pack("<IIII", *divmod(ticks, ticks_per_second), len(data), original) + data)


def padded(data):
    return data + bytes(-len(data) % 4)


def block(kind, body):
    length = struct.pack("<I", 12 + len(body))
    return struct.pack("<I", kind) + length + body + length


def option(code, value):
    return struct.pack("<HH", code, len(value)) + padded(value)


def join(output, *inputs):
    blocks = [block(SECTION, struct.pack("<IHHq", 0x1A2B3C4D, 1, 0, -1))]
    records = []
    for number, item in enumerate(inputs):
        name, path = item.split("=", 1)
        magic, link, packets = read_pcap(path)
        digits = 9 if magic == NANOSECONDS else 6
        options = option(OPTION_NAME, name.encode()) + option(OPTION_RESOLUTION, bytes([digits])) + option(0, b"")
        blocks.append(block(INTERFACE, struct.pack("<HHI", link, 0, SNAPLEN_BYTES) + options))
        for ticks, original, data in packets:
            header = struct.pack("<IIIII", number, ticks >> 32, ticks & 0xFFFFFFFF, len(data), original)
            records.append((ticks * 10 ** (9 - digits), block(PACKET, header + padded(data))))
    records.sort(key=lambda record: record[0])
    with open(output, "wb") as out:
        out.write(b"".join(blocks + [record for _, record in records]))


def split(path, folder):
    data = open(path, "rb").read()
    if struct.unpack_from("<I", data)[0] != SECTION:
        print(path)
        return
    interfaces, at = [], 0
    while at < len(data):
        kind, length = struct.unpack_from("<II", data, at)
        body = data[at + 8 : at + length - 4]
        if kind == INTERFACE:
            magic, option_at = MICROSECONDS, 8
            while option_at < len(body):
                code, size = struct.unpack_from("<HH", body, option_at)
                if code == OPTION_RESOLUTION and body[option_at + 4] == 9:
                    magic = NANOSECONDS
                option_at += 4 + size + -size % 4
            interfaces.append((magic, struct.unpack_from("<H", body)[0], []))
        elif kind == PACKET:
            number, high, low, captured, original = struct.unpack_from("<IIIII", body)
            interfaces[number][2].append((high << 32 | low, original, body[20 : 20 + captured]))
        at += length
    for number, (magic, link, packets) in enumerate(interfaces):
        part = os.path.join(folder, f"{number}.pcap")
        write_pcap(part, magic, link, packets)
        print(part)


def null(path, output):
    magic, link, packets = read_pcap(path)
    assert link == LINKTYPE_ETHERNET
    kept = []
    for ticks, original, data in packets:
        if data[12:14] == b"\x08\x00":
            kept.append((ticks, original - 10, struct.pack("<I", IPV4_FAMILY) + data[14:]))
        elif data[12:14] == b"\x86\xdd":
            system = IPV6_FAMILIES[len(kept) % len(IPV6_FAMILIES)]
            kept.append((ticks, original - 10, struct.pack("<I", system) + data[14:]))
    write_pcap(output, magic, LINKTYPE_NULL, kept)


if __name__ == "__main__":
    {"join": join, "split": split, "null": null}[sys.argv[1]](*sys.argv[2:])
