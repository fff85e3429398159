# a priority may be negative, and is said before the condition
--- source
const LOW = -5;
priority LOW * 2;
tcp.dport == 80
--- typed
priority -10; tcp.dport == 80
