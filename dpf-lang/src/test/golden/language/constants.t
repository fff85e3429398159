# a constant is what it was written as: a number, an address, a range, a prefix, or a set, which may have others in it
--- source
const HTTP = 80;
const EPHEMERAL = 49152..65535;
const WEB = {HTTP, 443, 8000..8080};
const ALL = {WEB, EPHEMERAL, 2 * HTTP};
const ROUTER = 10.0.0.1;
const NET = 10.0.0.0;
const OURS = {NET/8, 192.0.2.1..192.0.2.9, 2001:db8::/32, ROUTER};
const SERVER = 2001:db8::1;
const PHONE = 02:00:00:00:00:01;
const TYPE = 12;
const SMALL = -5;
TYPE:16 == 0x800 && eth.src == PHONE && tcp.dport in WEB && (tcp.sport in ALL || tcp.sport == HTTP + 1)
  && inet.src in OURS && inet.dst in {SERVER, NET/8} && ip6.dst != SERVER && ip.src > ROUTER && tcp.dport in EPHEMERAL
  && signed(0:8) < SMALL && SHIFT(TYPE + 2)
--- typed
12:16 == 0x800 && eth.src == 02:00:00:00:00:01 && tcp.dport in {80, 443, 8000..8080} && (tcp.sport in {80, 160, 443, 8000..8080, 49152..65535} || tcp.sport == 81) && inet.src in {10.0.0.0/8, 192.0.2.1..192.0.2.9, 2001:db8::/32} && inet.dst in {10.0.0.0/8, 2001:db8::1} && ip6.dst != 2001:db8::1 && ip.src > 10.0.0.1 && tcp.dport in {49152..65535} && signed(0:8) < -5 && SHIFT(14)
