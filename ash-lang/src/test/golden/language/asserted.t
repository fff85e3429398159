# an assertion without a reason of its own says what it asks, as it was written
--- source
# "ä😀"
message {
    let n = take u8;
    assert n > 3 &&
        n   < 10; # "é"
    assert take u8 == n, "twice é";
    consume;
}
--- run
04 04 => consume
04 05 => abort "twice é"
03 => abort "assertion failed: n > 3 && n < 10"
