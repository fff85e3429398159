# no more than twenty messages
--- assembly
.region packet
        lduci   r1, packet[0]
        lduci   r1, packet[1]
        lduci   r1, packet[2]
        lduci   r1, packet[3]
        lduci   r1, packet[4]
        lduci   r1, packet[5]
        lduci   r1, packet[6]
        lduci   r1, packet[7]
        lduci   r1, packet[8]
        lduci   r1, packet[9]
        lduci   r1, packet[10]
        lduci   r1, packet[11]
        lduci   r1, packet[12]
        lduci   r1, packet[13]
        lduci   r1, packet[14]
        lduci   r1, packet[15]
        lduci   r1, packet[16]
        lduci   r1, packet[17]
        lduci   r1, packet[18]
        lduci   r1, packet[19]
        lduci   r1, packet[20]
        lduci   r1, packet[21]
        lduci   r1, packet[22]
        lduci   r1, packet[23]
        lduci   r1, packet[24]
        lduci   r1, packet[25]
        lduci   r1, packet[26]
        lduci   r1, packet[27]
        lduci   r1, packet[28]
        lduci   r1, packet[29]
        retu    r1
--- verify
program.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=0 width=1 length=[0,2147483647]
            lduci   r1, packet[0]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 1 before it suffices
program.vs:3:9: error[V2103]: load or store must stay inside its region  region=packet offset=1 width=1 length=[1,2147483647]
            lduci   r1, packet[1]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 2 before it suffices
program.vs:4:9: error[V2103]: load or store must stay inside its region  region=packet offset=2 width=1 length=[2,2147483647]
            lduci   r1, packet[2]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 3 before it suffices
program.vs:5:9: error[V2103]: load or store must stay inside its region  region=packet offset=3 width=1 length=[3,2147483647]
            lduci   r1, packet[3]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 4 before it suffices
program.vs:6:9: error[V2103]: load or store must stay inside its region  region=packet offset=4 width=1 length=[4,2147483647]
            lduci   r1, packet[4]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 5 before it suffices
program.vs:7:9: error[V2103]: load or store must stay inside its region  region=packet offset=5 width=1 length=[5,2147483647]
            lduci   r1, packet[5]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 6 before it suffices
program.vs:8:9: error[V2103]: load or store must stay inside its region  region=packet offset=6 width=1 length=[6,2147483647]
            lduci   r1, packet[6]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 7 before it suffices
program.vs:9:9: error[V2103]: load or store must stay inside its region  region=packet offset=7 width=1 length=[7,2147483647]
            lduci   r1, packet[7]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 8 before it suffices
program.vs:10:9: error[V2103]: load or store must stay inside its region  region=packet offset=8 width=1 length=[8,2147483647]
            lduci   r1, packet[8]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 9 before it suffices
program.vs:11:9: error[V2103]: load or store must stay inside its region  region=packet offset=9 width=1 length=[9,2147483647]
            lduci   r1, packet[9]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 10 before it suffices
program.vs:12:9: error[V2103]: load or store must stay inside its region  region=packet offset=10 width=1 length=[10,2147483647]
            lduci   r1, packet[10]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 11 before it suffices
program.vs:13:9: error[V2103]: load or store must stay inside its region  region=packet offset=11 width=1 length=[11,2147483647]
            lduci   r1, packet[11]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 12 before it suffices
program.vs:14:9: error[V2103]: load or store must stay inside its region  region=packet offset=12 width=1 length=[12,2147483647]
            lduci   r1, packet[12]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 13 before it suffices
program.vs:15:9: error[V2103]: load or store must stay inside its region  region=packet offset=13 width=1 length=[13,2147483647]
            lduci   r1, packet[13]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 14 before it suffices
program.vs:16:9: error[V2103]: load or store must stay inside its region  region=packet offset=14 width=1 length=[14,2147483647]
            lduci   r1, packet[14]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 15 before it suffices
program.vs:17:9: error[V2103]: load or store must stay inside its region  region=packet offset=15 width=1 length=[15,2147483647]
            lduci   r1, packet[15]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 16 before it suffices
program.vs:18:9: error[V2103]: load or store must stay inside its region  region=packet offset=16 width=1 length=[16,2147483647]
            lduci   r1, packet[16]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 17 before it suffices
program.vs:19:9: error[V2103]: load or store must stay inside its region  region=packet offset=17 width=1 length=[17,2147483647]
            lduci   r1, packet[17]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 18 before it suffices
program.vs:20:9: error[V2103]: load or store must stay inside its region  region=packet offset=18 width=1 length=[18,2147483647]
            lduci   r1, packet[18]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 19 before it suffices
program.vs:21:9: error[V2103]: load or store must stay inside its region  region=packet offset=19 width=1 length=[19,2147483647]
            lduci   r1, packet[19]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 20 before it suffices
