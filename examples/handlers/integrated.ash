# Integrated layers: the words that a UDP packet to port 7005 brings go to the owner's memory in one loop, which sums them on the way and turns
# them to the byte order of the owner's machine. If the sum is not the one that the packet says, memory is as it was.
handler integrated;
filter eth.type == 0x0800 && ip.frag == 0 && block;
needs post;

protocol block "words of 32 bits, and the Internet checksum of them" over udp.dport == 7005 {
    word : 32 "the word of the owner's memory at which they begin";
    sum  : 16;
    _    : 16;
}

const WORDS = 16384;

user memory : u8[65536];

message {
    take eth;
    take ip;
    let u = take udp;
    let b = take block;
    # A short packet is padded: the words are as many as UDP says.
    let words = cut u.len - 16;
    if b.word >= WORDS { drop; }
    var sum : u16 = 0;
    deliver words | inet_checksum(sum) | swap32 -> memory[b.word * 4];
    if sum != b.sum { abort "damaged"; }
    post(1, u64(b.word));
    consume;
}
