# an import is linked by name and signature, and every one that is not is named
--- assembly
.import mix (u, ul) ul
.import mix2 ()
        retui   1
--- link
program: error[L0001]: import must be offered by the host, with the same signature  import=mix(u, ul) ul offered=mix(ul, i) ul
program: error[L0001]: import must be offered by the host, with the same signature  import=mix2() offered=none
