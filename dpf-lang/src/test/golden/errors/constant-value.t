# a constant is known without a packet; what is wrong with it is said once, not where it is used
--- source
const A = tcp.dport;
const B = tcp.dport == 80;
const C = {1, {2}, 5..3};
const D = {};
const E = {80, tcp};
const F = length + 1;
const G = ip6.src;
tcp.dport == A && tcp.dport in C && tcp.dport in D && tcp.dport in E && B == 1 && F == G
--- diagnostics
filter.dpf:1:11: error[D0206]: a constant must stand here, not a field
    const A = tcp.dport;
              ^^^^^^^^^
filter.dpf:2:11: error[D0203]: a number must stand here, not a condition
    const B = tcp.dport == 80;
              ^^^^^^^^^^^^^^^
filter.dpf:3:15: error[D0211]: a set or a range must stand behind in
    const C = {1, {2}, 5..3};
                  ^^^
filter.dpf:3:20: error[D0317]: a range must not end before it begins
    const C = {1, {2}, 5..3};
                       ^^^^
filter.dpf:4:11: error[D0316]: a set must have a member
    const D = {};
              ^^
filter.dpf:5:16: error[D0203]: a number must stand here, not a condition
    const E = {80, tcp};
                   ^^^
help: write tcp alone, or a number
filter.dpf:6:11: error[D0206]: a constant must stand here, not a field
    const F = length + 1;
              ^^^^^^^^^^
filter.dpf:7:11: error[D0206]: a constant must stand here, not a field
    const G = ip6.src;
              ^^^^^^^
