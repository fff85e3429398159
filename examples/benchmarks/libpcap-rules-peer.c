/*
 * What libpcap makes of many tcpdump expressions, one after another, for compare-rules: nanoseconds a packet of processor time.
 *
 *     cc -O2 -o libpcap-rules-peer libpcap-rules-peer.c -lpcap
 *     libpcap-rules-peer RULES TRACE [PASSES]
 *
 * Reads lines of an expression, and a capture of Ethernet frames, of which each has room of 128 bytes as RulePasses gives it. Each
 * packet is handed to all programs. Prints, with tabs between, what it is, the capture, the median and the best of passes (5) over
 * all packets, how many expressions libpcap takes, and how many of them have a packet on average.
 */
#include <pcap/pcap.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FRAME_BYTES = 128, MAX_FRAMES = 1 << 22, MAX_LINE = 1 << 16, MAX_RULES = 1 << 16, MAX_PASSES = 99 };

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return (double)at.tv_sec * 1e9 + (double)at.tv_nsec;
}

static int order(const void *a, const void *b) {
    double first = *(const double *)a;
    double second = *(const double *)b;
    return (first > second) - (first < second);
}

static void fail(const char *what, const char *why) {
    fprintf(stderr, "libpcap-rules-peer: %s: %s\n", what, why);
    exit(1);
}

int main(int count, char **arguments) {
    static char line[MAX_LINE];
    static struct bpf_program programs[MAX_RULES];
    if (count < 3) {
        fail("usage", "libpcap-rules-peer RULES TRACE [PASSES]");
    }
    FILE *in = fopen(arguments[1], "r");
    if (!in) {
        fail(arguments[1], "cannot be read");
    }
    pcap_t *ethernet = pcap_open_dead(DLT_EN10MB, 65535);
    int rules = 0, lines = 0;
    double before = now();
    while (rules < MAX_RULES && fgets(line, sizeof line, in)) {
        line[strcspn(line, "\n")] = 0;
        lines++;
        rules += pcap_compile(ethernet, &programs[rules], line, 1, PCAP_NETMASK_UNKNOWN) == 0;
    }
    double compiled = now() - before;
    char error[PCAP_ERRBUF_SIZE];
    pcap_t *trace = pcap_open_offline(arguments[2], error);
    if (!trace) {
        fail(arguments[2], error);
    }
    uint8_t *data = malloc((size_t)MAX_FRAMES * FRAME_BYTES);
    unsigned *lengths = malloc(MAX_FRAMES * sizeof *lengths);
    if (!data || !lengths) {
        fail("frames", "no memory");
    }
    struct pcap_pkthdr *header;
    const uint8_t *bytes;
    int frames = 0;
    while (frames < MAX_FRAMES && pcap_next_ex(trace, &header, &bytes) == 1) {
        lengths[frames] = header->caplen < FRAME_BYTES ? header->caplen : FRAME_BYTES;
        memcpy(data + (size_t)frames * FRAME_BYTES, bytes, lengths[frames]);
        frames++;
    }
    if (frames == 0) {
        fail(arguments[2], "no frames");
    }
    int passes = count > 3 ? atoi(arguments[3]) : 5;
    double taken[MAX_PASSES];
    unsigned long have = 0;
    if (passes < 1 || passes > MAX_PASSES) {
        fail("passes", "1 to 99");
    }
    for (int pass = 0; pass < passes; pass++) {
        have = 0;
        before = now();
        for (int i = 0; i < frames; i++) {
            for (int rule = 0; rule < rules; rule++) {
                have += bpf_filter(programs[rule].bf_insns, data + (size_t)i * FRAME_BYTES, lengths[i], lengths[i]) != 0;
            }
        }
        taken[pass] = (now() - before) / frames;
    }
    qsort(taken, (size_t)passes, sizeof *taken, order);
    const char *name = strrchr(arguments[2], '/') ? strrchr(arguments[2], '/') + 1 : arguments[2];
    printf("libpcap\t%s\t%.1f\t%.1f\t%d of %d rules, compiled in %.2f s; %.2f have a packet\n", name, taken[passes / 2], taken[0], rules,
           lines, compiled / 1e9, (double)have / frames);
    return 0;
}
