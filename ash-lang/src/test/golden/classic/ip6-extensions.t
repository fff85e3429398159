# a walk over the extension headers of IPv6 to the ports behind them
--- source
handler ports;
filter ip6;

state headers : u32;
state asked : u32[256];

message {
    skip 14;
    let h = take ip6;
    var next = h.next;
    while next == 0 || next == 43 || next == 60 max 8 {
        let e = take ext;
        next = e.next;
        headers += 1;
    }
    match next {
        6, 17 => { skip 2; asked[u8(take u16)] += 1; }
        44 => { pass; }
        else => { abort "neither TCP nor UDP"; }
    }
    consume;
}
--- run
000000000001 000000000002 86dd 6000000000181140 00000000000000000000000000000001 00000000000000000000000000000002 0035003500080000 => consume
    asked[53] = 1
000000000001 000000000002 86dd 6000000000180040 00000000000000000000000000000001 00000000000000000000000000000002 3c00000000000000 1101000000000000 0000000000000000 0035003600080000 => consume
    headers = 2
    asked[53] = 1
    asked[54] = 1
000000000001 000000000002 86dd 6000000000180040 00000000000000000000000000000001 00000000000000000000000000000002 3cff000000000000 => pass
    headers = 2
    asked[53] = 1
    asked[54] = 1
000000000001 000000000002 86dd 6000000000183a40 00000000000000000000000000000001 00000000000000000000000000000002 80 => abort "neither TCP nor UDP"
    headers = 2
    asked[53] = 1
    asked[54] = 1
