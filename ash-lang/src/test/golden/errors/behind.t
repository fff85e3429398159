# fields of a header that is put are those of its constant part, for reading, too
--- source
message {
    let g = put gre { c = 1 };
    let key = g.key;
    put u32 key ^ u32(g.sum);
    drop;
}
--- diagnostics
handler.ash:3:15: error[A0211]: a field must be one of its header or record  header=gre
        let key = g.key;
                  ^^^^^
note: this field is behind the 4 bytes that are put
handler.ash:4:23: error[A0211]: a field must be one of its header or record  header=gre
        put u32 key ^ u32(g.sum);
                          ^^^^^
note: this field is behind the 4 bytes that are put
