# a message that is built of headers, numbers and bytes, and bytes that are delivered
--- source
handler sent;
needs send, post, wake;

out 64;
user ring : u8[32];
state head : u32;

message {
    let e = take eth;
    put eth { dst = e.src, src = e.dst, type = 0x88b5 };
    let v = put vlan { pcp = 5, id = 0xabc, type = 0x0800 };
    v.dei = 1;
    put u16 u16(length(packet));
    put i32le -2;
    copy message -> out;
    put u16le checksum(packet[12..16]);
    put u8 u8(length(out));
    send out;
    send packet[0..6];
    deliver packet[12..length(packet)] -> ring[head];
    head += length(packet) - 12;
    post(7, now() ^ random());
    wake(3);
    if e.type == 1 { abort "one"; }
    reply;
}
--- run
000000000001 000000000002 88b5 010203040506070809 => reply
    send 00000000000200000000000188b5babc08000017feffffff010203040506070809487623
    send 000000000001
    post 7 1442695040888963751
    wake 3
    ring[0] = 136
    ring[1] = 181
    ring[2] = 1
    ring[3] = 2
    ring[4] = 3
    ring[5] = 4
    ring[6] = 5
    ring[7] = 6
    ring[8] = 7
    ring[9] = 8
    ring[10] = 9
    head = 11
000000000001 000000000002 0001 010203040506070809 => abort "one"
    ring[0] = 136
    ring[1] = 181
    ring[2] = 1
    ring[3] = 2
    ring[4] = 3
    ring[5] = 4
    ring[6] = 5
    ring[7] = 6
    ring[8] = 7
    ring[9] = 8
    ring[10] = 9
    head = 11
000000000001 000000000002 88b6 010203040506070809010203040506070809 => reply
    send 00000000000200000000000188b5babc08000020feffffff01020304050607080901020304050607080947762c
    send 000000000001
    post 7 11166244414315203233
    wake 3
    ring[0] = 136
    ring[1] = 181
    ring[2] = 1
    ring[3] = 2
    ring[4] = 3
    ring[5] = 4
    ring[6] = 5
    ring[7] = 6
    ring[8] = 7
    ring[9] = 8
    ring[10] = 9
    ring[11] = 136
    ring[12] = 182
    ring[13] = 1
    ring[14] = 2
    ring[15] = 3
    ring[16] = 4
    ring[17] = 5
    ring[18] = 6
    ring[19] = 7
    ring[20] = 8
    ring[21] = 9
    ring[22] = 1
    ring[23] = 2
    ring[24] = 3
    ring[25] = 4
    ring[26] = 5
    ring[27] = 6
    ring[28] = 7
    ring[29] = 8
    ring[30] = 9
    head = 31
000000000001 000000000002 88b6 0102030405060708090102030405060708 => abort "the bytes do not fit ring"
    ring[0] = 136
    ring[1] = 181
    ring[2] = 1
    ring[3] = 2
    ring[4] = 3
    ring[5] = 4
    ring[6] = 5
    ring[7] = 6
    ring[8] = 7
    ring[9] = 8
    ring[10] = 9
    ring[11] = 136
    ring[12] = 182
    ring[13] = 1
    ring[14] = 2
    ring[15] = 3
    ring[16] = 4
    ring[17] = 5
    ring[18] = 6
    ring[19] = 7
    ring[20] = 8
    ring[21] = 9
    ring[22] = 1
    ring[23] = 2
    ring[24] = 3
    ring[25] = 4
    ring[26] = 5
    ring[27] = 6
    ring[28] = 7
    ring[29] = 8
    ring[30] = 9
    head = 31
000000000001 000000000002 88b6 0000000000000000000000000000000000000000000000000000000000000000000000 => abort "the bytes do not fit ring"
    ring[0] = 136
    ring[1] = 181
    ring[2] = 1
    ring[3] = 2
    ring[4] = 3
    ring[5] = 4
    ring[6] = 5
    ring[7] = 6
    ring[8] = 7
    ring[9] = 8
    ring[10] = 9
    ring[11] = 136
    ring[12] = 182
    ring[13] = 1
    ring[14] = 2
    ring[15] = 3
    ring[16] = 4
    ring[17] = 5
    ring[18] = 6
    ring[19] = 7
    ring[20] = 8
    ring[21] = 9
    ring[22] = 1
    ring[23] = 2
    ring[24] = 3
    ring[25] = 4
    ring[26] = 5
    ring[27] = 6
    ring[28] = 7
    ring[29] = 8
    ring[30] = 9
    head = 31
0000 => pass
    ring[0] = 136
    ring[1] = 181
    ring[2] = 1
    ring[3] = 2
    ring[4] = 3
    ring[5] = 4
    ring[6] = 5
    ring[7] = 6
    ring[8] = 7
    ring[9] = 8
    ring[10] = 9
    ring[11] = 136
    ring[12] = 182
    ring[13] = 1
    ring[14] = 2
    ring[15] = 3
    ring[16] = 4
    ring[17] = 5
    ring[18] = 6
    ring[19] = 7
    ring[20] = 8
    ring[21] = 9
    ring[22] = 1
    ring[23] = 2
    ring[24] = 3
    ring[25] = 4
    ring[26] = 5
    ring[27] = 6
    ring[28] = 7
    ring[29] = 8
    ring[30] = 9
    head = 31
