#!/usr/bin/env bash
# Makes exocode.pcap and links.pcapng beside this script, or in the folder given as the first argument: real servers and
# clients on three hosts (client - router - server), each a network namespace of its own that nothing else is linked to.
# Debian, root, a minute or two. What it starts and makes it takes down again, also when interrupted.
# KEEP_LOG=FILE keeps what the servers and clients said.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
output=$(cd "${1:-$here}" && pwd)
PACKAGES="arping bind9-dnsutils curl dnsmasq-base ethtool iproute2 iputils-ping nginx-light procps python3 tcpdump"
SERVICE_POLICY=/usr/sbin/policy-rc.d

C=exo$$c R=exo$$r S=exo$$s # the namespaces: client, router, server
work='' pids=() policy_made=''

cleanup() {
    trap - EXIT INT TERM HUP
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    for namespace in "$C" "$R" "$S"; do ip netns del "$namespace" 2>/dev/null || true; done
    if [ -n "$policy_made" ]; then rm -f "$SERVICE_POLICY"; fi
    if [ -n "$work" ]; then rm -rf "$work"; fi
}
trap cleanup EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

die() { echo "make-capture: $*" >&2; exit 1; }
say() { echo "make-capture: $*" >&2; }
on() { local namespace=$1; shift; ip netns exec "$namespace" "$@"; }
start() { ip netns exec "$@" >>"$work/log" 2>&1 & pids+=($!); } # not by on(), whose subshell would outlive a kill
tries() { on "$C" "$@" >>"$work/log" 2>&1 || true; } # for clients that are meant to fail: no answer, or an error back
client() { on "$C" "$@" >>"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; die "client failed: $*"; }; }
traffic() { client python3 "$here/traffic.py" "$@"; }

await() { # await SECONDS WHAT COMMAND...: until the command succeeds
    local tenths=$(($1 * 10)) what=$2; shift 2
    for ((i = 0; i < tenths; i++)); do "$@" >/dev/null 2>&1 && return; sleep 0.1; done
    cat "$work/log" >&2
    die "$what did not happen"
}

install_packages() {
    local missing=()
    for package in $PACKAGES; do
        dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "installing ${missing[*]}"
    if [ ! -e "$SERVICE_POLICY" ]; then # keeps Debian from starting a web server on the host itself
        policy_made=yes
        printf '#!/bin/sh\nexit 101\n' >"$SERVICE_POLICY"
        chmod 755 "$SERVICE_POLICY"
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
    if [ -n "$policy_made" ]; then rm -f "$SERVICE_POLICY"; policy_made=''; fi
}

[ "$(id -u)" -eq 0 ] || die "must run as root, for namespaces and packet sockets"
command -v apt-get >/dev/null || die "needs Debian's apt-get"
install_packages
work=$(mktemp -d)
chmod 755 "$work"

# ---- hosts and links -----------------------------------------------------------------------------------------------

wire_like() { # no offloads: every frame has its own size and its own checksum
    on "$1" ethtool -K "$2" tx off rx off tso off gso off gro off >/dev/null 2>&1 || true
}

capture() { # capture NAME NAMESPACE TCPDUMP-ARGUMENTS...; the process id is then in capture_pid
    local name=$1 namespace=$2; shift 2
    ip netns exec "$namespace" timeout 300 tcpdump -Z root -n -s 0 -B 8192 -U -w "$work/$name.pcap" "$@" 2>"$work/$name.err" &
    capture_pid=$!
    pids+=("$capture_pid")
    await 10 "capture $name" grep -q 'listening on' "$work/$name.err"
}

end_capture() { # what was sent last is written before tcpdump leaves
    sleep 1
    kill "$@"
    for pid in "$@"; do wait "$pid" || true; done
}

vlan() { # vlan NAMESPACE TRUNK NUMBER: the kernel's own sub-interface, or one in user space where the kernel has none
    local namespace=$1 trunk=$2 number=$3 name=vlan$3
    if ! on "$namespace" ip link add link "$trunk" name "$name" type vlan id "$number" 2>/dev/null; then
        start "$namespace" python3 "$here/traffic.py" vlan "$trunk" "$name" "$number"
        await 10 "device $name" on "$namespace" ip link show "$name"
        local mac; mac=$(on "$namespace" cat "/sys/class/net/$trunk/address")
        on "$namespace" ip link set "$name" address "$mac"
    fi
    wire_like "$namespace" "$name"
    on "$namespace" ip link set "$name" up
}

say "hosts and links"
for namespace in "$C" "$R" "$S"; do
    ip netns add "$namespace"
    on "$namespace" sysctl -qw net.ipv4.ping_group_range='0 65535' net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0
    on "$namespace" ip link set lo up
done
on "$R" sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 net.ipv6.conf.all.seg6_enabled=1
on "$S" sysctl -qw net.ipv6.conf.all.seg6_enabled=1 net.ipv4.icmp_echo_ignore_broadcasts=0
on "$R" sysctl -qw net.ipv4.icmp_echo_ignore_broadcasts=0
ip link add eth0 netns "$C" address 02:00:00:00:00:01 type veth peer name lan netns "$R" address 02:00:00:00:00:02
ip link add eth0 netns "$S" address 02:00:00:00:00:04 type veth peer name wan netns "$R" address 02:00:00:00:00:03
for end in "$C eth0" "$R lan" "$R wan" "$S eth0"; do wire_like $end; done
on "$R" ip link set wan mtu 1400
on "$S" ip link set eth0 mtu 1400

on "$R" ip link set lan up # up, so that tcpdump can listen before the first address is chosen
capture exocode "$R" -i lan
main_pid=$capture_pid
on "$C" ip link set eth0 up
on "$R" ip link set wan up
on "$S" ip link set eth0 up
on "$R" sysctl -qw net.ipv6.conf.lan.seg6_enabled=1
on "$S" sysctl -qw net.ipv6.conf.eth0.seg6_enabled=1

on "$C" ip address add 192.0.2.2/24 broadcast 192.0.2.255 dev eth0
on "$C" ip address add 2001:db8:1::2/64 dev eth0
on "$R" ip address add 192.0.2.1/24 broadcast 192.0.2.255 dev lan
on "$R" ip address add 2001:db8:1::1/64 dev lan
on "$R" ip address add 198.51.100.1/24 dev wan
on "$R" ip address add 2001:db8:2::1/64 dev wan
on "$S" ip address add 198.51.100.2/24 dev eth0
on "$S" ip address add 2001:db8:2::2/64 dev eth0
vlan "$C" eth0 10
vlan "$R" lan 10
vlan "$C" eth0 20
vlan "$R" lan 20
on "$C" ip address add 203.0.113.2/24 dev vlan10
on "$C" ip address add 2001:db8:10::2/64 dev vlan10
on "$R" ip address add 203.0.113.1/24 dev vlan10
on "$R" ip address add 2001:db8:10::1/64 dev vlan10
on "$C" ip address add 198.18.20.2/24 dev vlan20
on "$R" ip address add 198.18.20.1/24 dev vlan20
on "$C" ip route add default via 192.0.2.1
on "$C" ip route add default via 2001:db8:1::1
on "$S" ip route add default via 198.51.100.1
on "$S" ip route add default via 2001:db8:2::1

start "$C" python3 "$here/traffic.py" tunnel tun0 192.0.2.2 198.51.100.2
start "$S" python3 "$here/traffic.py" tunnel tun0 198.51.100.2 192.0.2.2
for end in "$C 1" "$S 2"; do
    read -r namespace host <<<"$end"
    await 10 "device tun0" on "$namespace" ip link show tun0
    on "$namespace" ip link set tun0 mtu 1320 up
    on "$namespace" ip address add "198.18.99.$host/24" dev tun0
    on "$namespace" ip address add "2001:db8:99::$host/64" dev tun0 nodad
done

# ---- servers -------------------------------------------------------------------------------------------------------

say "servers"
mkdir -p "$work/www"
for size in 64 512 1024 4096 12288 32768; do
    name=$size
    [ "$size" -ge 1024 ] && name=$((size / 1024))k
    head -c "$size" < <(yes "Exocode, safe downloaded code. ") >"$work/www/$name"
done
chmod -R a+rX "$work/www"
cat >"$work/nginx.conf" <<END
daemon off; user root; pid $work/nginx.pid; error_log $work/nginx.err; worker_processes 1;
events { worker_connections 256; }
http {
    access_log off; client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work;
    uwsgi_temp_path $work; scgi_temp_path $work; keepalive_timeout 20;
    server { listen 80; listen [::]:80; listen 8080; listen [::]:8080; root $work/www; }
}
END
start "$S" timeout 300 nginx -e "$work/nginx.err" -c "$work/nginx.conf"
start "$R" timeout 300 python3 -m http.server 8080 --bind 203.0.113.1 --directory "$work/www"
printf -v long 'an answer too long for one datagram %.0s' 1 2 3 4 5 6
printf -v long_text ',%s' "$long" "$long" "$long" "$long" "$long" "$long" "$long" "$long" "$long"
start "$S" timeout 300 dnsmasq --keep-in-foreground --conf-file=/dev/null --pid-file= --user=root --no-resolv --no-hosts \
    --local=/test/ --edns-packet-max=4096 --address=/www.test/198.51.100.2 --address=/www.test/2001:db8:2::2 \
    --mx-host=www.test,mail.test,10 --txt-record="long.test$long_text"
start "$S" python3 "$here/traffic.py" serve tcp:22 tcp:25 tcp:443 tcp:6379 udp:123 udp:514 udp:4000 udp:5353
start "$R" python3 "$here/traffic.py" serve tcp:443 udp:123 udp:4000
await 10 "nginx" on "$C" curl -sf -m 1 -o /dev/null http://198.51.100.2/64
await 10 "http.server" on "$C" curl -sf -m 1 -o /dev/null http://203.0.113.1:8080/64
await 10 "dnsmasq" on "$C" dig +time=1 +tries=1 @198.51.100.2 www.test
await 15 "IPv6 path" on "$C" ping -6 -c 1 -W 1 2001:db8:2::2
await 15 "IPv6 on the VLAN" on "$C" ping -6 -c 1 -W 1 2001:db8:10::1

# ---- the main session ----------------------------------------------------------------------------------------------

four=198.51.100.2 six=2001:db8:2::2
get() { client curl -s -g -m 10 "$@"; } # what it fetches goes to the log; several addresses share a connection

say "HTTP"
for host in "$four" "[$six]"; do
    for port in 80 8080; do
        for _ in 1 2 3 4 5; do get "http://$host:$port/"{64,512,1k,64,4k,64}; done
        for _ in 1 2 3 4 5 6 7 8; do get -0 "http://$host:$port/512"; done
        get "http://$host:$port/12k"
        get -I "http://$host:$port/32k"
        get -d field=value "http://$host:$port/64"
        get "http://$host:$port/missing"
    done
    get "http://$host/32k"
done
get "http://$four:8080/32k"

say "DNS"
for host in "$four" "$six"; do
    for i in $(seq 16); do
        printf '%s\n' "@$host www.test A" "@$host www.test AAAA +norecurse" "@$host host$i.test A" "@$host www.test MX +noedns"
    done >"$work/queries"
    client dig +time=2 +tries=1 -f "$work/queries"
    for _ in 1 2 3 4; do
        client dig +time=2 +tries=1 +bufsize=4096 @"$host" long.test TXT # an answer in fragments
        client dig +time=2 +tries=1 +bufsize=512 @"$host" long.test TXT  # a truncated one, then TCP
        client dig +time=2 +tries=1 +tcp @"$host" www.test A
    done
done

say "TCP and UDP"
for host in "$four" "$six"; do
    traffic tcp "$host" 443 10 5 200
    traffic tcp "$host" 22 5 8 36
    traffic tcp "$host" 25 5 4 60
    traffic tcp "$host" 6379 5 6 20
    traffic refused "$host" 9000 15
    traffic ntp "$host" 25
    traffic udp "$host" 514 25 40
    traffic udp "$host" 4000 40 0
    traffic udp "$host" 5353 15 100
    traffic udp "$host" 9999 12 10 # nobody there: port unreachable
done

say "ICMP, ARP, TTL"
client ping -q -c 40 -i 0.01 "$four"
client ping -q -c 15 -i 0.01 -p 4745542047455420 -s 200 192.0.2.1
client ping -6 -q -c 40 -i 0.01 "$six"
client arping -q -c 12 -W 0.05 -I eth0 192.0.2.1
tries arping -q -c 4 -W 0.05 -I eth0 192.0.2.77
tries arping -q -U -c 3 -W 0.05 -I eth0 -S 192.0.2.2 192.0.2.2
for ttl in 1 2 3 17 63 128 255; do
    tries ping -q -c 3 -i 0.01 -W 0.2 -t "$ttl" "$four"
    tries ping -6 -q -c 3 -i 0.01 -W 0.2 -t "$ttl" "$six"
    traffic udp "$four" 4000 2 30 "$ttl"
    traffic udp "$six" 4000 2 30 "$ttl"
done
for address in 192.0.2.1 2001:db8:1::1; do # neighbours are asked for again
    for _ in 1 2 3 4; do
        client ip neighbour flush dev eth0
        client ping -q -c 1 -W 1 "$address"
    done
done

say "VLAN"
for _ in 1 2 3 4 5; do get http://203.0.113.1:8080/{64,1k,512}; done
get http://203.0.113.1:8080/4k
traffic tcp 2001:db8:10::1 443 4 4 80
traffic tcp 198.18.20.1 443 4 4 80
traffic udp 203.0.113.1 4000 30 10
traffic udp 198.18.20.1 4000 20 10
traffic ntp 203.0.113.1 5
client ping -q -c 10 -i 0.01 203.0.113.1
client ping -q -c 10 -i 0.01 -Q 0xb8 198.18.20.1
client ping -6 -q -c 10 -i 0.01 2001:db8:10::1
client arping -q -c 4 -W 0.05 -I vlan10 203.0.113.1

say "options, extension headers, fragments"
traffic ip-options "$four" 15
client ping -q -R -c 5 -i 0.01 "$four"
client ping -q -T tsonly -c 5 -i 0.01 192.0.2.1
traffic extensions "$six" 2001:db8:1::1 30
traffic udp "$four" 4000 8 2900
traffic udp "$six" 4000 8 2900
client ping -q -c 4 -i 0.01 -s 3000 "$four"
client ping -6 -q -c 4 -i 0.01 -W 1 -s 3000 "$six"
tries ping -q -c 3 -i 0.01 -W 0.2 -M do -s 1460 "$four" # does not fit the second link
tries ping -6 -q -c 3 -i 0.01 -W 0.2 -M do -s 1440 "$six"

say "groups, broadcast, tunnel, short frames"
traffic multicast 192.0.2.2 eth0 6
tries ping -q -b -c 4 -i 0.1 -W 0.5 192.0.2.255
tries ping -6 -q -c 4 -i 0.1 -W 0.5 ff02::1%eth0
client ping -q -c 8 -i 0.01 198.18.99.2
client ping -6 -q -c 8 -i 0.01 2001:db8:99::2
traffic runts eth0 02:00:00:00:00:02 02:00:00:00:00:01
end_capture "$main_pid"

# ---- the same hosts, seen on links of other types ------------------------------------------------------------------

say "other link types"
capture ethernet "$R" -i wan --time-stamp-precision=nano
links=("$capture_pid")
capture cooked1 "$S" -i any -y LINUX_SLL
links+=("$capture_pid")
capture cooked2 "$S" -i any -y LINUX_SLL2
links+=("$capture_pid")
capture raw "$C" -i tun0
links+=("$capture_pid")
capture loopback "$S" -i lo
links+=("$capture_pid")

for host in "$four" "[$six]" 198.18.99.2 "[2001:db8:99::2]"; do get "http://$host/"{64,1k}; done
for host in "$four" "$six" 198.18.99.2 2001:db8:99::2; do
    client dig +time=2 +tries=1 @"$host" www.test A
    traffic udp "$host" 4000 3 20
    traffic ntp "$host" 2
    client ping -q -c 3 -i 0.01 "$host"
    tries curl -s -g -m 2 "http://[$host]:9/"
    traffic refused "$host" 9000 2
done
traffic udp "$four" 9999 2 10
traffic udp 198.18.99.2 9999 2 10
traffic ip-options 198.18.99.2 2
traffic udp 198.18.99.2 4000 2 1800
traffic extensions "$six" 2001:db8:2::1 2
for host in 127.0.0.1 "[::1]"; do on "$S" curl -s -g -m 5 "http://$host/"{64,1k} >>"$work/log" 2>&1; done
for host in 127.0.0.1 ::1; do
    on "$S" dig +time=2 +tries=1 @"$host" www.test A >>"$work/log" 2>&1
    on "$S" ping -q -c 3 -i 0.01 "$host" >>"$work/log" 2>&1
    on "$S" python3 "$here/traffic.py" ntp "$host" 2
done
on "$R" ip neighbour flush dev wan
client ping -q -c 1 -W 1 "$four"
on "$S" arping -q -c 2 -W 0.05 -I eth0 198.51.100.1
end_capture "${links[@]}"

python3 "$here/pcapng.py" null "$work/loopback.pcap" "$work/null.pcap"
python3 "$here/pcapng.py" join "$work/links.pcapng" "wan=$work/ethernet.pcap" "any-cooked-v1=$work/cooked1.pcap" \
    "any-cooked-v2=$work/cooked2.pcap" "tun0=$work/raw.pcap" "lo=$work/null.pcap"
if grep -h 'dropped by kernel' "$work"/*.err | grep -v '^0 '; then die "the kernel dropped packets"; fi
cp "$work/exocode.pcap" "$work/links.pcapng" "$output/"
chmod 644 "$output/exocode.pcap" "$output/links.pcapng"
if [ -n "${KEEP_LOG:-}" ]; then cp "$work/log" "$KEEP_LOG"; fi
say "made $output/exocode.pcap and $output/links.pcapng; the table of counts is recount.sh --write's to renew"
