# Answers ARP: who asks for the address gets the number of the card (RFC 826).
handler arp;

filter arp.op == 1 && arp.htype == 1 && arp.ptype == 0x0800 && arp.hlen == 6 && arp.plen == 4
    && arp.tpa == 192.0.2.1 && eth.type == 0x0806;
needs send;

const ADDRESS = 192.0.2.1;
const CARD = 02:00:00:00:00:01;

state answered : u64;

message {
    let e = take eth;
    let a = take arp;

    e.dst = e.src;
    e.src = CARD;
    a.op = 2;
    a.tha = a.sha;
    a.tpa = a.spa;
    a.sha = CARD;
    a.spa = ADDRESS;

    answered += 1;
    # The smallest frame has 60 bytes, and whoever sends it fills it up.
    reply packet[0..42];
}
