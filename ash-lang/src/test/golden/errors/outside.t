# constant ranges of bytes do not end before they begin, and those of memory lie inside
--- source
record Line { text : u8[3]; }
state s : u8[4];
user lines : Line[2];
const END = 9;
message {
    copy packet -> s[4];
    copy packet -> s[5];
    copy s[0..4] -> out;
    copy s[3..END] -> out;
    copy s[5..6] -> out;
    copy s[3..2] -> out;
    copy lines[1].text[1..4] -> out;
    copy packet -> lines[0].text[4];
    copy packet[2..2] -> out;
    copy packet[5..2] -> out;
    copy out[1..0] -> s;
    put u16 checksum(s[0..5]);
    pass;
}
--- diagnostics
handler.ash:7:22: error[A0304]: an index must be inside  index=5 count=4
        copy packet -> s[5];
                         ^
handler.ash:9:15: error[A0304]: an index must be inside  index=9 count=4
        copy s[3..END] -> out;
                  ^^^
handler.ash:10:12: error[A0304]: an index must be inside  index=5 count=4
        copy s[5..6] -> out;
               ^
handler.ash:11:12: error[A0309]: a range must not end before it begins
        copy s[3..2] -> out;
               ^^^^
handler.ash:12:27: error[A0304]: an index must be inside  index=4 count=3
        copy lines[1].text[1..4] -> out;
                              ^
handler.ash:13:34: error[A0304]: an index must be inside  index=4 count=3
        copy packet -> lines[0].text[4];
                                     ^
handler.ash:15:17: error[A0309]: a range must not end before it begins
        copy packet[5..2] -> out;
                    ^^^^
handler.ash:16:14: error[A0309]: a range must not end before it begins
        copy out[1..0] -> s;
                 ^^^^
handler.ash:17:27: error[A0304]: an index must be inside  index=5 count=4
        put u16 checksum(s[0..5]);
                              ^
