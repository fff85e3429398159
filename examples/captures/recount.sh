#!/bin/sh
# Counts with tcpdump what every filter of ../filters matches in every capture here, by the expression on the filter's
# "# tcpdump:" line, and compares the result with expected-counts.tsv (recount.sh) or rewrites that table
# (recount.sh --write). Status: 0 they agree, 1 they differ or tcpdump failed, 77 skipped for want of tcpdump.
#
# A capture whose interfaces have different link types is first split, as tcpdump reads only one type at a time. In the
# expressions link[...] means octets from the start of a message on a link of any type; one that says ether is about
# Ethernet, and is not asked of other links. Bytes are the packets' lengths on the wire. Names in filters are found behind
# VLAN tags, MPLS labels and PPPoE: one on a "# tcpdump, behind tags too:" line is asked there, too.
set -eu
cd "$(dirname "$0")"
for tool in tcpdump python3; do
    if ! command -v "$tool" >/dev/null; then
        echo "recount: skipped, $tool is not installed" >&2
        exit 77
    fi
done
case "${1:-}" in
    '' | --write) ;;
    *) echo "usage: recount.sh [--write]" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

python3 - "$work" >"$work/counts.tsv" <<'END'
import pathlib
import struct
import subprocess
import sys

work = pathlib.Path(sys.argv[1])
LINKTYPE_ETHERNET = 1


def parts(capture):
    folder = work / capture.name
    folder.mkdir()
    command = [sys.executable, "-B", "pcapng.py", "split", capture, folder]
    listed = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return [pathlib.Path(line) for line in listed.stdout.decode().splitlines()]


TAGS = ["", "vlan and ", "vlan and vlan and ", "vlan and vlan and vlan and ", "mpls and ", "mpls and mpls and "]
TAGS += ["vlan and mpls and ", "vlan and mpls and mpls and "]
TAGS += ["pppoes and ", "vlan and pppoes and ", "vlan and vlan and pppoes and "]


def count(part, line):
    """Packets and bytes that match; what has different tags is different packets."""
    link = struct.unpack("<I", part.read_bytes()[20:24])[0]
    start, expression = line.split(": ", 1)
    if "ether" in expression and link != LINKTYPE_ETHERNET:
        return 0, 0
    tags = TAGS if start.endswith("too") and link == LINKTYPE_ETHERNET else [""]
    counts = [matches(part, f"{tag}({expression})") for tag in tags]
    return sum(c[0] for c in counts), sum(c[1] for c in counts)


def matches(part, expression):
    """Packets and bytes that match, added up from the capture that tcpdump writes."""
    done = subprocess.run(["tcpdump", "-r", part, "-w", "-", expression], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if b"expression rejects all packets" in done.stderr or b"unsupported protocol over mpls" in done.stderr:
        return 0, 0
    if done.returncode != 0:
        sys.exit("recount: " + done.stderr.decode())
    data, at, packets, octets = done.stdout, 24, 0, 0
    order = "<" if data[0] in (0xD4, 0x4D) else ">"
    while at < len(data):
        captured, original = struct.unpack_from(order + "II", data, at + 8)
        packets, octets, at = packets + 1, octets + original, at + 16 + captured
    return packets, octets


print("capture\tfilter\tpackets\tbytes")
for capture in sorted(p for p in pathlib.Path(".").iterdir() if p.suffix in (".pcap", ".pcapng")):
    split = parts(capture)
    for source in sorted(pathlib.Path("../filters").glob("*.dpf")):
        lines = [line for line in source.read_text().splitlines() if line.startswith("# tcpdump")]
        if len(lines) != 1:
            sys.exit(f"recount: {source} must have one '# tcpdump' line")
        counts = [count(part, lines[0]) for part in split]
        print(capture.name, source.name, sum(c[0] for c in counts), sum(c[1] for c in counts), sep="\t")
END

if [ "${1:-}" = --write ]; then
    cp "$work/counts.tsv" expected-counts.tsv
    echo "recount: wrote expected-counts.tsv"
elif diff -u expected-counts.tsv "$work/counts.tsv"; then
    echo "recount: all $(($(wc -l <expected-counts.tsv) - 1)) counts agree"
else
    echo "recount: expected-counts.tsv (-) and tcpdump (+) differ" >&2
    exit 1
fi
