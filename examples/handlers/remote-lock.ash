# Remote locks: acquire and release over UDP port 7002, 64 locks, for each of which up to eight may wait.
# Who asks is told at once: granted, queued or refused. When a lock is released, the first who waits for it gets it, and is told so by a
# message of the handler's own. The owner's process never runs.
handler remote_lock;
filter locks && locks.op in 1..2 && eth.type == 0x0800;
needs send;

protocol locks "op: 1 acquire, 2 release; answers: 3 granted, 4 queued, 5 refused, 6 released" over udp.dport == 7002 {
    op   : 8;
    lock : 8;
    who  : 16 "number by which the holder is known";
}

const LOCKS = 64;
const WAITING = 8;
const PORT : u16 = 7002;
const GRANTED : u8 = 3;
const QUEUED : u8 = 4;
const REFUSED : u8 = 5;
const RELEASED : u8 = 6;

record Client { mac : u64; ip : u32; port : u16; who : u16; }
record Lock { held : bool; first : u8; waiting : u8; holder : u16; }

state table : Lock[64];
state queue : Client[512];
state here_mac : u64;
state here_ip : u32;
counter grants;

# Tells a client what became of its request.
fn tell(mac : u64, address : u32, port : u16, op : u8, lock : u8, who : u16) {
    put eth { dst = mac, src = here_mac, type = 0x0800 };
    let i = put ip { version = 4, hlen = 5, len = 32, ttl = 64, proto = 17, src = here_ip, dst = address };
    i.sum = checksum(i);
    put udp { sport = PORT, dport = port, len = 12 };
    put locks { op = op, lock = lock, who = who };
}

message {
    let e = take eth;
    let i = take ip;
    let u = take udp;
    let l = take locks;
    if l.lock >= LOCKS { drop; }
    here_mac = e.dst;
    here_ip = i.dst;
    let n = l.lock;
    if l.op == 1 {
        var answer = QUEUED;
        if !table[n].held {
            table[n].held = true;
            table[n].holder = l.who;
            grants += 1;
            answer = GRANTED;
        } else if table[n].waiting == WAITING {
            answer = REFUSED;
        } else {
            let at = u16(n) * WAITING + u16((table[n].first + table[n].waiting) % WAITING);
            queue[at].mac = e.src;
            queue[at].ip = i.src;
            queue[at].port = u.sport;
            queue[at].who = l.who;
            table[n].waiting += 1;
        }
        tell(e.src, i.src, u.sport, answer, n, l.who);
        reply out;
    }
    if !table[n].held || table[n].holder != l.who {
        tell(e.src, i.src, u.sport, REFUSED, n, l.who);
        reply out;
    }
    tell(e.src, i.src, u.sport, RELEASED, n, l.who);
    send out;
    if table[n].waiting == 0 {
        table[n].held = false;
        consume;
    }
    let at = u16(n) * WAITING + u16(table[n].first);
    table[n].first = (table[n].first + 1) % WAITING;
    table[n].waiting -= 1;
    table[n].holder = queue[at].who;
    grants += 1;
    let told = length(out);
    tell(queue[at].mac, queue[at].ip, queue[at].port, GRANTED, n, queue[at].who);
    reply out[told..length(out)];
}
