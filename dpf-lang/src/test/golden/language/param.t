# a parameter is what is given, as if it stood in the file, or what does stand there, and may be a set or an address of the other version
--- arguments
PORT=HTTP + 8000
CLIENTS={10.0.0.0/8, 2001:db8::/32}
--- source
const HTTP = 80;
param PORT = HTTP;
param OTHER = PORT + 1;
param CLIENTS = 192.0.2.1;
const BOTH = {PORT, OTHER};
tcp.dport in BOTH && inet.src in CLIENTS
--- typed
tcp.dport in {8080..8081} && inet.src in {10.0.0.0/8, 2001:db8::/32}
