# Answers pings: an ICMP echo over IPv4 goes back to where it came from (RFC 792).
handler echo;

# The names find ICMP behind VLAN tags, too; eth.type asks for frames without. A host adds its own address: && ip.dst == 192.0.2.1
filter icmp.type == 8 && icmp.code == 0 && eth.type == 0x0800 && ip.flags & 1 == 0 && ip.frag == 0;
needs send;

state answered : u64;

message {
    let e = take eth;
    let i = take ip;
    # What was damaged on the way is left to whoever counts that.
    if checksum(i) != 0 { pass; }
    # Behind what IPv4 says is its length there may be padding, which is not sent back.
    let body = cut u32(i.len) - 4 * u32(i.hlen);
    let c = take icmp from body;

    swap e.src, e.dst;
    swap i.src, i.dst;
    i.ttl = 64;
    i.sum = 0;
    i.sum = checksum(i);

    # The type alone changes, so the sum changes by it (RFC 1624): what was wrong of the data before is wrong after.
    c.type = 0;
    let sum = u32(~c.sum) + 0xf7ff;
    c.sum = ~u16((sum & 0xffff) + (sum >> 16));

    answered += 1;
    reply packet[0..14 + u32(i.len)];
}
