# a loop over nothing leaves cursors where they are, and counters have any type
--- source
handler loops;

state sum : i64;
state rounds : u8[5];
state rest : u8;

message {
    let from = take i8;
    let to = take i8;
    for i in from..to max 5 { sum += i64(i); skip 1; rounds[0] += 1; }
    rest = take u8;
    for i in i64(from)..i64(to) max 5 { sum += i; rounds[1] += 1; }
    for i in u64(to)..18446744073709551615 max 4 { rounds[2] += u8(i); if rounds[2] > 2 { break; } }
    for i in i64(-2)..2 { if i == 0 { continue; } rounds[3] += 1; }
    for i in i32(from)..-2147483648 max 1 { rounds[4] += u8(i); }
    consume;
}
--- run
0504 09 =>
fdff 0102 07 =>
00ff 08 =>
0006 01020304050607 =>
80fe 01 =>
