/*
 * Asks the running kernel which packets a classic BPF program accepts: the program is attached to one end of a pair of local
 * datagram sockets, the packets are sent into the other, and those that come out were accepted. No network and no rights needed.
 *
 *     cc -O1 -Wall -o kernel-filter kernel-filter.c
 *     { tcpdump -y EN10MB -ddd tcp port 80; echo 0a0b0c; } | ./kernel-filter
 *
 * Reads, until the end of input: a program as "tcpdump -ddd" prints it, then packets, each a line of hexadecimal digits ("-" for an
 * empty one), then an empty line. Prints for each packet 1 (accepted) or 0, and "refused" for a program that the kernel does not take.
 */
#include <errno.h>
#include <linux/filter.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_INSTRUCTIONS = 4096, MAX_PACKET_BYTES = 65536 };

static struct sock_filter program[MAX_INSTRUCTIONS];
static char line[2 * MAX_PACKET_BYTES + 2];
static unsigned char packet[MAX_PACKET_BYTES];

static int attach(int socket, int count) {
    struct sock_fprog filter = {.len = (unsigned short) count, .filter = program};
    return setsockopt(socket, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
}

static int read_program(int count) {
    for (int i = 0; i < count; i++) {
        unsigned code, jt, jf, k;
        if (!fgets(line, sizeof line, stdin) || sscanf(line, "%u %u %u %u", &code, &jt, &jf, &k) != 4) {
            return 0;
        }
        program[i] = (struct sock_filter) {(unsigned short) code, (unsigned char) jt, (unsigned char) jf, k};
    }
    return 1;
}

static size_t read_packet(void) {
    size_t length = 0;
    unsigned byte;
    while (length < MAX_PACKET_BYTES && sscanf(line + 2 * length, "%2x", &byte) == 1) {
        packet[length++] = (unsigned char) byte;
    }
    return length;
}

int main(void) {
    while (fgets(line, sizeof line, stdin)) {
        int pair[2];
        int count = atoi(line);
        if (count <= 0 || count > MAX_INSTRUCTIONS || !read_program(count)
                || socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) != 0) {
            fprintf(stderr, "kernel-filter: no program, or no sockets\n");
            return 1;
        }
        int refused = attach(pair[1], count) != 0;
        while (fgets(line, sizeof line, stdin) && line[0] != '\n') {
            size_t length = line[0] == '-' ? 0 : read_packet();
            if (refused) {
                puts("refused");
            } else if (send(pair[0], packet, length, 0) < 0) {
                perror("kernel-filter: send");
                return 1;
            } else {
                ssize_t came = recv(pair[1], packet, sizeof packet, MSG_DONTWAIT);
                if (came < 0 && errno != EAGAIN && errno != EWOULDBLOCK) {
                    perror("kernel-filter: recv");
                    return 1;
                }
                puts(came < 0 ? "0" : "1");
            }
        }
        close(pair[0]);
        close(pair[1]);
    }
    return 0;
}
