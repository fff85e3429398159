# Message vectoring: the headers of each UDP packet to port 7004 go to one place of the owner's memory, what they carry to another.
# Headers go into slots of 64 bytes; the bytes behind them one after another into a ring, around whose end they are divided.
handler ring;
filter udp.dport == 7004 && eth.type == 0x0800;
needs post;

const SLOTS = 64;
const SIZE = 16384;

record Slot { bytes : u8[64]; at : u32; length : u32; }

user headers : Slot[64];
user data : u8[16384];
user count : u32;
user end : u32;

message {
    take eth;
    take ip;
    let u = take udp;
    let before = length(packet) - remaining(message);
    # What the datagram carries: padding of the frame may stand behind it.
    let body = cut u.len - 8;
    let size = remaining(body);
    if size > SIZE { pass; }
    let slot = count % SLOTS;
    let at = end % SIZE;
    headers[slot].at = at;
    headers[slot].length = size;
    if before > 64 { pass; }
    deliver packet[0..before] -> headers[slot].bytes;
    var first = SIZE - at;
    if first > size { first = size; }
    let front = cut first from body;
    deliver front -> data[at];
    deliver body -> data;
    count += 1;
    end += size;
    post(1, u64(slot));
    consume;
}
