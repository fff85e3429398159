# Counts bytes and packets of each flow, and keeps the eight that sent most, largest first.
# The largest of all is found as packets come: no process has to go through the map.
handler flow_bytes;
filter ip && (tcp || udp) && eth.type == 0x0800;

map flows[src : u32, dst : u32, ports : u32, proto : u8] max 4096 evict { bytes : u64; packets : u32; }

record Flow { bytes : u64; src : u32; dst : u32; ports : u32; proto : u8; }
state top : Flow[8];

message {
    take eth;
    let i = take ip;
    let ports = take u32;
    let f = enter flows[i.src, i.dst, ports, i.proto];
    f.bytes += u64(i.len);
    f.packets += 1;
    # Where the flow stands now, or the last place.
    var at : u8 = 7;
    for n in u8(0)..7 {
        if top[n].src == i.src && top[n].dst == i.dst && top[n].ports == ports && top[n].proto == i.proto {
            at = n;
            break;
        }
    }
    let same = top[at].src == i.src && top[at].dst == i.dst && top[at].ports == ports && top[at].proto == i.proto;
    if !same && top[at].bytes >= f.bytes { pass; }
    # Those that sent less move one place down.
    while at > 0 && top[at - 1].bytes < f.bytes max 8 {
        top[at].bytes = top[at - 1].bytes;
        top[at].src = top[at - 1].src;
        top[at].dst = top[at - 1].dst;
        top[at].ports = top[at - 1].ports;
        top[at].proto = top[at - 1].proto;
        at -= 1;
    }
    top[at].bytes = f.bytes;
    top[at].src = i.src;
    top[at].dst = i.dst;
    top[at].ports = ports;
    top[at].proto = i.proto;
    pass;
}
