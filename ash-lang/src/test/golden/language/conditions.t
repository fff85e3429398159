# a field of a part is there where its condition holds, as for filters; what is put has what is put to it
--- source
handler conditions;
needs send;

protocol own "fields that depend on others" over udp.dport == 7001 {
    kind : 8;
    more : little(16);
    part at 3 if kind == 1 { port : 16; }
    part at 3 if kind in {2, 4..6} && more & 1 == 1 { address : 32; }
    part at more + 1 if signed(3:8) < 0 { far : 8; }
    part at more / kind { there : 8; }
    part at 1 if kind == 9 { overlaid : 8; }
}

state port : u16;
state address : u32;
state far : u8;
state there : u8;

message {
    let o = take own;
    port = 0;
    address = 0;
    far = 0;
    match o.kind {
        0 => { there = o.there else abort "divided by zero"; }
        1 => { port = o.port else abort "no port"; }
        3 => { port = o.port else abort "3 has no port"; }
        7 => { far = o.far else abort "no far"; }
        9 => { o.overlaid += 1; }
        else => { address = o.address else abort "no address"; }
    }
    o.overlaid = 0x77;
    put own { kind = 1, overlaid = 0x99 };
    send out;
    pass;
}
--- run
00 0000 => abort "divided by zero"
01 0000 1234 => pass
    port = 4660
01 0000 12 => abort "no port"
    port = 4660
02 0100 01020304 => pass
    address = 16909060
02 0000 01020304 => abort "no address"
    address = 16909060
03 0000 1234 => abort "3 has no port"
    address = 16909060
05 0100 01020304 => pass
    address = 16909060
07 0100 8002 => pass
07 0300 8002 => pass
    far = 2
07 0300 7f02 => abort "no far"
    far = 2
07 0400 8002 => abort "no far"
    far = 2
08 0100 01020304 => abort "no address"
    far = 2
09 0100 => pass
    send 019900
    packet 097700
