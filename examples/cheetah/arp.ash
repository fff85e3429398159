# Answers ARP for the host's end of the network: who asks for 10.9.0.2 gets the number of its card (RFC 826).
handler arp;

filter arp.op == 1 && arp.htype == 1 && arp.ptype == 0x0800 && arp.hlen == 6 && arp.plen == 4
    && arp.tpa == 10.9.0.2 && eth.type == 0x0806;
needs send;

const ADDRESS = 10.9.0.2;
const CARD = 02:00:0a:09:00:02;

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

    reply packet[0..42];
}
