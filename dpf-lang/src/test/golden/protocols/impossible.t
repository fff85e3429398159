# what stands beside a header that no packet of the link type has is not there, and is not passed
--- protocols
protocol foo over linktype == 113 { a : 8; }
protocol shim over link.proto == 0x1234 && foo { next : 16; carries link.proto = next; }
--- source
shim || link.proto == 7
--- run
020000000001 020000000002 1234 0007 => 0
020000000001 020000000002 0007 0007 => 1
