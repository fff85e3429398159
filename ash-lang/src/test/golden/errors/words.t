# text that is no word of the language
--- source
message { let x = u32(12ab); §§ drop; "open }
--- diagnostics
handler.ash:1:23: error[A0101]: text must be made of the language's words and signs  found='12ab'
    message { let x = u32(12ab); §§ drop; "open }
                          ^^^^
help: a number is 10, 0x0a or 0b1010, an address 10.0.0.1 or 02:00:00:00:00:01
handler.ash:1:30: error[A0101]: text must be made of the language's words and signs  found='§§'
    message { let x = u32(12ab); §§ drop; "open }
                                 ^^
handler.ash:1:39: error[A0101]: text must be made of the language's words and signs  found='"'
    message { let x = u32(12ab); §§ drop; "open }
                                          ^
help: close the quotes on the same line
