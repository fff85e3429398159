# inside traps unless a value of the type at the place is wholly inside the region, and does nothing otherwise
--- assembly insideci
.region packet
        setl    r1, 9
        insideci packet[r1-6]
        retui   1
--- run insideci
- => trap bounds at 1
00000000 => 1
000000 => trap bounds at 1
--- assembly insidec
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insidec state[r1+r2]
        retui   1
--- run insidec
000000000000000f_0000000000000000 => 1
000000000000000f_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
0000000000000000_0000000000000011 => trap bounds at 2
--- assembly insideuci
.region packet
        setl    r1, 9
        insideuci packet[r1-6]
        retui   1
--- run insideuci
- => trap bounds at 1
00000000 => 1
000000 => trap bounds at 1
--- assembly insideuc
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insideuc state[r1+r2]
        retui   1
--- run insideuc
000000000000000f_0000000000000000 => 1
000000000000000f_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
0000000000000000_0000000000000011 => trap bounds at 2
--- assembly insidesi
.region packet
        setl    r1, 9
        insidesi packet[r1-6]
        retui   1
--- run insidesi
- => trap bounds at 1
0000000000 => 1
00000000 => trap bounds at 1
--- assembly insides
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insides state[r1+r2]
        retui   1
--- run insides
000000000000000e_0000000000000000 => 1
000000000000000e_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
ffffffffffffffff_0000000000000011 => trap bounds at 2
--- assembly insideusi
.region packet
        setl    r1, 9
        insideusi packet[r1-6]
        retui   1
--- run insideusi
- => trap bounds at 1
0000000000 => 1
00000000 => trap bounds at 1
--- assembly insideus
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insideus state[r1+r2]
        retui   1
--- run insideus
000000000000000e_0000000000000000 => 1
000000000000000e_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
ffffffffffffffff_0000000000000011 => trap bounds at 2
--- assembly insideii
.region packet
        setl    r1, 9
        insideii packet[r1-6]
        retui   1
--- run insideii
- => trap bounds at 1
00000000000000 => 1
000000000000 => trap bounds at 1
--- assembly insidei
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insidei state[r1+r2]
        retui   1
--- run insidei
000000000000000c_0000000000000000 => 1
000000000000000c_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
fffffffffffffffd_0000000000000011 => trap bounds at 2
--- assembly insideui
.region packet
        setl    r1, 9
        insideui packet[r1-6]
        retui   1
--- run insideui
- => trap bounds at 1
00000000000000 => 1
000000000000 => trap bounds at 1
--- assembly insideu
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insideu state[r1+r2]
        retui   1
--- run insideu
000000000000000c_0000000000000000 => 1
000000000000000c_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
fffffffffffffffd_0000000000000011 => trap bounds at 2
--- assembly insideli
.region packet
        setl    r1, 9
        insideli packet[r1-6]
        retui   1
--- run insideli
- => trap bounds at 1
0000000000000000000000 => 1
00000000000000000000 => trap bounds at 1
--- assembly insidel
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insidel state[r1+r2]
        retui   1
--- run insidel
0000000000000008_0000000000000000 => 1
0000000000000008_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
fffffffffffffff9_0000000000000011 => trap bounds at 2
--- assembly insideuli
.region packet
        setl    r1, 9
        insideuli packet[r1-6]
        retui   1
--- run insideuli
- => trap bounds at 1
0000000000000000000000 => 1
00000000000000000000 => trap bounds at 1
--- assembly insideul
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insideul state[r1+r2]
        retui   1
--- run insideul
0000000000000008_0000000000000000 => 1
0000000000000008_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
fffffffffffffff9_0000000000000011 => trap bounds at 2
--- assembly insidepi
.region packet
        setl    r1, 9
        insidepi packet[r1-6]
        retui   1
--- run insidepi
- => trap bounds at 1
0000000000000000000000 => 1
00000000000000000000 => trap bounds at 1
--- assembly insidep
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insidep state[r1+r2]
        retui   1
--- run insidep
0000000000000008_0000000000000000 => 1
0000000000000008_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
fffffffffffffff9_0000000000000011 => trap bounds at 2
--- assembly insidefi
.region packet
        setl    r1, 9
        insidefi packet[r1-6]
        retui   1
--- run insidefi
- => trap bounds at 1
00000000000000 => 1
000000000000 => trap bounds at 1
--- assembly insidef
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insidef state[r1+r2]
        retui   1
--- run insidef
000000000000000c_0000000000000000 => 1
000000000000000c_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
fffffffffffffffd_0000000000000011 => trap bounds at 2
--- assembly insidedi
.region packet
        setl    r1, 9
        insidedi packet[r1-6]
        retui   1
--- run insidedi
- => trap bounds at 1
0000000000000000000000 => 1
00000000000000000000 => trap bounds at 1
--- assembly insided
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        insided state[r1+r2]
        retui   1
--- run insided
0000000000000008_0000000000000000 => 1
0000000000000008_0000000000000001 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
ffffffffffffffff_0000000000000000 => trap bounds at 2
0000000000000000_ffffffffffffffff => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000000_8000000000000000 => trap bounds at 2
0000000100000000_0000000000000000 => trap bounds at 2
fffffffffffffff9_0000000000000011 => trap bounds at 2
