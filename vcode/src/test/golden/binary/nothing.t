# the empty program is a header
--- bytes
7f56434f 0100 0000
--- binary
7f56434f01000000
