# a file that is too large is not looked at
--- bytes
00 * 1048577
--- refused
Given.class: error[C0403]: class file must not pass the limit  bytes=1048577 max=1048576
