# the key of a memcached request by UDP: bytes up to a space or the end of the line, found and answered from memory
--- source
handler get;
needs send;

out 200;
state keys : u32[16];
state values : u64[16];

fn slot(hash : u32) : u32 { return hash & 15; }

message {
    let id = take u16;
    skip 6;
    if (take u32) != 'get ' { pass; }
    var hash : u32 = 0x811c9dc5;
    var size : u32 = 0;
    let start = length(packet) - remaining(message);
    while remaining(message) > 0 {
        let c = take u8;
        if c == 13 { break; }
        if c <= 32 { abort "more than one key"; }
        hash = (hash ^ u32(c)) * 16777619;
        size += 1;
    }
    assert size > 0 && size <= 64, "a key of 1 to 64 bytes";
    if keys[slot(hash)] != hash {
        keys[slot(hash)] = hash;
        pass;
    }
    values[slot(hash)] += 1;
    put u16 id;
    put u16 0;
    put u16 1;
    put u16 0;
    put u64 'VALUE ab';
    copy packet[start..start + size] -> out;
    put u64 values[slot(hash)];
    reply;
}
--- run
0001 0000 0001 0000 67657420 6b6579 0d0a => pass
    keys[12] = 1746258028
0002 0000 0001 0000 67657420 6b6579 0d0a => reply
    keys[12] = 1746258028
    values[12] = 1
0003 0000 0001 0000 67657420 6b6579 => reply
    keys[12] = 1746258028
    values[12] = 2
0004 0000 0001 0000 67657420 6b 20 6579 0d0a => abort "more than one key"
    keys[12] = 1746258028
    values[12] = 2
0005 0000 0001 0000 73657420 6b6579 0d0a => pass
    keys[12] = 1746258028
    values[12] = 2
0006 0000 0001 0000 67657420 0d0a => abort "a key of 1 to 64 bytes"
    keys[12] = 1746258028
    values[12] = 2
