# a reason has the escapes of other texts
--- source
message {
    let a = take u8 else abort "\"lacks\"";
    assert a != 3, "is \x33";
    abort "C:\\ €";
}
--- run
- => abort ""lacks""
03 => abort "is 3"
04 => abort "C:\ €"
