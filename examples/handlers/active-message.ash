# Active messages: a message says which of the owner's handlers it is for, and brings that handler's arguments.
# Over UDP port 7003; what is unknown goes to the owner's process.
handler active_message;
filter active && eth.type == 0x0800;
needs wake, post;

protocol active "number of a handler, and two arguments" over udp.dport == 7003 {
    handler : 16;
    a       : 32;
    b       : 32;
}

user memory : u32[256];
state barrier : u32;
const PARTIES = 4;

# 0: writes b to word a of the owner's memory.
fn write(a : u32, b : u32) {
    memory[a] = b;
}

# 1: adds b to word a.
fn add(a : u32, b : u32) {
    memory[a] += b;
}

# 2: a party has come to the barrier; the last one wakes environment a.
fn arrive(a : u32) {
    barrier += 1;
    if barrier == PARTIES {
        barrier = 0;
        wake(a);
    }
}

# 3: an event for the owner.
fn tell(a : u32, b : u32) {
    post(a, u64(b));
}

message {
    take eth;
    take ip;
    take udp;
    let m = take active;
    match m.handler {
        0 => { write(m.a, m.b); }
        1 => { add(m.a, m.b); }
        2 => { arrive(m.a); }
        3 => { tell(m.a, m.b); }
        else => { pass; }
    }
    consume;
}
