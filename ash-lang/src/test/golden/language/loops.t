# a loop over nothing leaves cursors where they are, and counters have any type
--- source
handler loops;

state sum : i64;
state rounds : u8[5];
state rest : u8;
state none : u8;

message {
    let low = take i8;
    let high = take i8;
    for i in low..high max 5 { sum += i64(i); skip 1; rounds[0] += 1; }
    rest = take u8;
    for i in i64(low)..i64(high) max 5 { sum += i; rounds[1] += 1; }
    for i in u64(high)..18446744073709551615 max 4 { rounds[2] += u8(i); if rounds[2] > 2 { break; } }
    for i in i64(-2)..2 { if i == 0 { continue; } rounds[3] += 1; }
    for i in i32(low)..-2147483648 max 1 { rounds[4] += u8(i); }
    for _ in u64(18446744073709551615)..18446744073709551615 { none += 1; }
    consume;
}
--- run
0504 09 => abort "more than 4 rounds"
fdff 0102 07 => consume
    sum = -10
    rounds[0] = 2
    rounds[1] = 2
    rounds[3] = 3
    rest = 7
00ff 08 => consume
    sum = -10
    rounds[0] = 2
    rounds[1] = 2
    rounds[3] = 6
    rest = 8
0006 01020304050607 => abort "more than 5 rounds"
    sum = -10
    rounds[0] = 2
    rounds[1] = 2
    rounds[3] = 6
    rest = 8
80fe 01 => abort "more than 5 rounds"
    sum = -10
    rounds[0] = 2
    rounds[1] = 2
    rounds[3] = 6
    rest = 8
