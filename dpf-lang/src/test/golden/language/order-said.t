# what a file says of its order wins over what is said of files that do not
--- order
little
--- source
order network;
12:16 == 0x800 && 0:24 == 1
--- typed
12:16 == 0x800 && 0:24 == 1
