# words that mean something only elsewhere are names where they do not
--- source
handler words;
state state : u8;
state at : u8[4];
state map : u32;
state each : u8[2];
state run : u8;
counter counter;
map record[max : u8] max 3 evict { evict : u8; }

message {
    let from = take u8;
    let max = peek u8 at from;
    let user = cut from;
    for i in 0..max max 4 { skip i from user else pass; }
    at[from % 4] = take u8 from user;
    counter += 1;
    state -= 1;
    map = u32(max);
    map *= 7;
    map /= u32(from);
    map %= 5;
    let handler = enter record[max];
    handler.evict = handler.max;
    var give : u8 = max;
    give += 1;
    each[0] = give;
    run = each[0];
    while from > max max 3 { break; }
    consume;
}
--- run
02 01 0001 07 => consume
    state = 255
    at[2] = 1
    map = 3
    each[0] = 2
    run = 2
    counter = 1
    record[1].evict = 1
03 02 000203 => pass
    state = 255
    at[2] = 1
    map = 3
    each[0] = 2
    run = 2
    counter = 1
    record[1].evict = 1
- => pass
    state = 255
    at[2] = 1
    map = 3
    each[0] = 2
    run = 2
    counter = 1
    record[1].evict = 1
