# there is no operator that chooses
--- source
state n : u32;
message { n = n > 3 ? 1 : 2; pass; }
--- diagnostics
handler.ash:2:21: error[A0101]: text must be made of the language's words and signs  found='?'
    message { n = n > 3 ? 1 : 2; pass; }
                        ^
help: choose with if: var x = b; if a { x = c; }
