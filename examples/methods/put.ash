# puts a number at the end of a queue of at most 16
record Queue { head : u32; count : u32; items : u32[16]; }

user queue : Queue;

message {
    let item = take u32 else abort "there is no number";
    assert queue.count < 16, "the queue is full";
    queue.items[(queue.head + queue.count) % 16] = item;
    queue.count += 1;
    consume;
}
