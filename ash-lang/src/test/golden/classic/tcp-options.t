# a walk over the options of TCP behind IP of any length: each cursor carries its own checks
--- source
handler syn;
filter tcp;

state mss : u16;
state shift : u8;
state stamp : u32;
state others : u32;

message {
    let e = take eth;
    let i = take ip;
    let size = u32((peek u8 at 12) >> 4) * 4;
    let options = cut size;
    skip 20 from options;
    while remaining(options) > 0 {
        let kind = take u8 from options;
        if kind == 0 { break; }
        if kind == 1 { continue; }
        let bytes = take u8 from options;
        assert bytes >= 2, "an option without its length";
        let value = cut bytes - 2 from options;
        match kind {
            2 => { mss = take u16 from value; }
            3 => { shift = take u8 from value; }
            8 => { stamp = take u32 from value; }
            else => { others += u32(bytes); }
        }
    }
    if i.dst == 10.0.0.1 && remaining(message) > 0 { drop; }
    if e.type == 0x0800 { consume; }
    pass;
}
--- run
000000000001 000000000002 0800 4600003c00000000400600000a0000020a000001 01010101 1f90005000000000000000005002ffff00000000 => consume
000000000001 000000000002 0800 4500003c00000000400600000a0000020a000001 1f9000500000000000000000a002ffff00000000 020405b4 01030307 0402080a000000010000000200 => drop
    mss = 1460
    shift = 7
    stamp = 1
    others = 2
000000000001 000000000002 0800 4500003400000000400600000a0000020a000001 1f90005000000000000000008002ffff00000000 020405b4 01030307 04020000 => consume
    mss = 1460
    shift = 7
    stamp = 1
    others = 4
000000000001 000000000002 0800 4500003c00000000400600000a0000020a000001 1f90005000000000000000007002ffff00000000 02040400 01030200 => pass
    mss = 1024
    shift = 7
    stamp = 1
    others = 4
000000000001 000000000002 0800 4500003c00000000400600000a0000020a000001 1f90005000000000000000007002ffff00000000 0204 => pass
    mss = 1024
    shift = 7
    stamp = 1
    others = 4
