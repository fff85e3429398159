# payloads are delivered one behind the other into a ring of the user's, with their lengths, wherever there is room
--- source
handler ring;
needs wake;

user ring : u8[16];
user lengths : u32[8];
state place : u32;
state count : u32;

message {
    skip 2;
    let size = remaining(message);
    if size > 10 { drop; }
    if place + size > 16 { place = 0; }
    deliver message -> ring[place];
    lengths[count & 7] = size;
    place += size;
    count += 1;
    if count & 7 == 0 { wake(1); }
    consume;
}
--- run
0000 0102030405060708 => consume
    ring[0] = 1
    ring[1] = 2
    ring[2] = 3
    ring[3] = 4
    ring[4] = 5
    ring[5] = 6
    ring[6] = 7
    ring[7] = 8
    lengths[0] = 8
    place = 8
    count = 1
0000 1112131415 => consume
    ring[0] = 1
    ring[1] = 2
    ring[2] = 3
    ring[3] = 4
    ring[4] = 5
    ring[5] = 6
    ring[6] = 7
    ring[7] = 8
    ring[8] = 17
    ring[9] = 18
    ring[10] = 19
    ring[11] = 20
    ring[12] = 21
    lengths[0] = 8
    lengths[1] = 5
    place = 13
    count = 2
0000 21222324252627 => consume
    ring[0] = 33
    ring[1] = 34
    ring[2] = 35
    ring[3] = 36
    ring[4] = 37
    ring[5] = 38
    ring[6] = 39
    ring[7] = 8
    ring[8] = 17
    ring[9] = 18
    ring[10] = 19
    ring[11] = 20
    ring[12] = 21
    lengths[0] = 8
    lengths[1] = 5
    lengths[2] = 7
    place = 7
    count = 3
0000 3132333435363738393a3b => drop
    ring[0] = 33
    ring[1] = 34
    ring[2] = 35
    ring[3] = 36
    ring[4] = 37
    ring[5] = 38
    ring[6] = 39
    ring[7] = 8
    ring[8] = 17
    ring[9] = 18
    ring[10] = 19
    ring[11] = 20
    ring[12] = 21
    lengths[0] = 8
    lengths[1] = 5
    lengths[2] = 7
    place = 7
    count = 3
