# a misspelled instruction is answered with the nearest one, of the program's extensions too; any other with nothing
--- assembly
.extension popcount
.region packet
        setui   r1, 5
        lea     r2, packet[r1+4]
        ADDUI   r2, r1, 1
        adui    r2, r1, 1
        bgueu   r1, r2, done
        popcuontu r3, r1
        no      r1
        frobnicate
done:   retuu   r1
--- diagnostics
program.vs:3:9: error[A0002]: instruction must be one of the table  found=setui
            setui   r1, 5
            ^^^^^
help: did you mean seti
program.vs:4:9: error[A0002]: instruction must be one of the table  found=lea
            lea     r2, packet[r1+4]
            ^^^
help: did you mean leap
program.vs:5:9: error[A0002]: instruction must be one of the table  found=ADDUI
            ADDUI   r2, r1, 1
            ^^^^^
help: did you mean addui
program.vs:6:9: error[A0002]: instruction must be one of the table  found=adui
            adui    r2, r1, 1
            ^^^^
help: did you mean addui
program.vs:7:9: error[A0002]: instruction must be one of the table  found=bgueu
            bgueu   r1, r2, done
            ^^^^^
help: did you mean bgeu
program.vs:8:9: error[A0002]: instruction must be one of the table  found=popcuontu
            popcuontu r3, r1
            ^^^^^^^^^
help: did you mean popcountu
program.vs:9:9: error[A0002]: instruction must be one of the table  found=no
            no      r1
            ^^
program.vs:10:9: error[A0002]: instruction must be one of the table  found=frobnicate
            frobnicate
            ^^^^^^^^^^
program.vs:11:9: error[A0002]: instruction must be one of the table  found=retuu
    done:   retuu   r1
            ^^^^^
help: did you mean retu
