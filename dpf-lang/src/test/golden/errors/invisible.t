# what cannot be seen is told by its number
--- source
tcp  – 1
--- diagnostics
filter.dpf:1:5: error[D0101]: text must be made of the language's words and signs  found='?'
    tcp ? – 1
        ^
help: it is U+0001
filter.dpf:1:7: error[D0101]: text must be made of the language's words and signs  found='–'
    tcp ? – 1
          ^
help: it is U+2013
