/*
 * What libpcap and C make of tcpdump expressions, for compare-libpcap: nanoseconds a frame of processor time.
 *
 *     cc -O2 -o libpcap-peer libpcap-peer.c -lpcap
 *     libpcap-peer TRACE <expressions
 *
 * Reads lines of a name, a tab and an expression, and a capture of Ethernet frames. Prints for each of them, and for HOT (1,024
 * frames in cache, the ones that PcapBenchmark draws) and FULL (all frames in their order): name, load, frames, how many are
 * accepted, what bpf_filter takes, what C written by hand takes (or -), and the microseconds that compiling takes.
 * Passes take turns; each figure is the median of them.
 */
#include <pcap/pcap.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FRAME_BYTES = 128, HOT_FRAMES = 1024, MAX_FRAMES = 1 << 22, MAX_LINE = 1 << 16, PASSES = 21, HOT_REPEATS = 100 };

struct frames {
    int count;
    uint8_t *data;
    int *lengths;
};

static uint32_t load16(const uint8_t *p) {
    uint16_t value;
    memcpy(&value, p, sizeof value);
    return __builtin_bswap16(value);
}

static uint32_t load32(const uint8_t *p) {
    uint32_t value;
    memcpy(&value, p, sizeof value);
    return __builtin_bswap32(value);
}

static int is_later_fragment(const uint8_t *p) {
    return (load16(p + 20) & 0x1fff) != 0;
}

static int transport(const uint8_t *p) {
    return 14 + ((p[14] & 15) << 2);
}

static int ip(const uint8_t *p, int n) {
    return n >= 14 && load16(p + 12) == 0x800;
}

static int web(const uint8_t *p, int n) {
    int tcp;
    if (n < 14) {
        return 0;
    }
    uint32_t type = load16(p + 12);
    if (type == 0x800) {
        if (n < 24 || p[23] != 6 || is_later_fragment(p)) {
            return 0;
        }
        tcp = transport(p);
    } else if (type == 0x86dd) {
        if (n < 21 || p[20] != 6) {
            return 0;
        }
        tcp = 54;
    } else {
        return 0;
    }
    return (n >= tcp + 2 && load16(p + tcp) == 80) || (n >= tcp + 4 && load16(p + tcp + 2) == 80);
}

static int is_private(uint32_t address) {
    return address >> 24 == 10 || address >> 20 == 0xac1 || address >> 16 == 0xc0a8;
}

static int is_service(uint32_t port) {
    return port == 80 || port == 443 || port == 8080 || port == 22 || (port >= 6000 && port <= 6100);
}

static int is_talk(uint32_t port) {
    return port == 53 || port == 123 || port == 443 || (port >= 5060 && port <= 5070);
}

static int long_list(const uint8_t *p, int n) {
    if (n < 34 || load16(p + 12) != 0x800) {
        return 0;
    }
    uint32_t destination = load32(p + 30);
    if ((is_private(load32(p + 26)) && is_private(destination)) || destination >> 28 == 0xe || destination == UINT32_MAX) {
        return 0;
    }
    int protocol = p[23];
    if ((protocol != 6 && protocol != 17) || is_later_fragment(p)) {
        return 0;
    }
    int next = transport(p);
    if (protocol == 17) {
        return (n >= next + 2 && is_talk(load16(p + next))) || (n >= next + 4 && is_talk(load16(p + next + 2)));
    }
    if (n < next + 14 || (!is_service(load16(p + next)) && !is_service(load16(p + next + 2)))) {
        return 0;
    }
    int headers = ((p[14] & 15) << 2) + ((p[next + 12] & 0xf0) >> 2);
    return (p[next + 13] & 7) != 0 || (int)load16(p + 16) != headers;
}

static const struct {
    const char *name;
    int (*accepts)(const uint8_t *p, int n);
} by_hand[] = {{"IP", ip}, {"WEB", web}, {"LONG", long_list}};

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

static double median(double *values) {
    qsort(values, PASSES, sizeof *values, order);
    return values[PASSES / 2];
}

static void fail(const char *what, const char *why) {
    fprintf(stderr, "libpcap-peer: %s: %s\n", what, why);
    exit(1);
}

static struct frames room(int count) {
    struct frames frames = {count, calloc((size_t)count, FRAME_BYTES), calloc((size_t)count, sizeof(int))};
    if (!frames.data || !frames.lengths) {
        fail("frames", "no memory");
    }
    return frames;
}

static void put(struct frames *frames, int i, const uint8_t *data, int length) {
    frames->lengths[i] = length;
    memcpy(frames->data + (size_t)i * FRAME_BYTES, data, (size_t)length);
}

static struct frames read_frames(const char *path) {
    char error[PCAP_ERRBUF_SIZE];
    pcap_t *in = pcap_open_offline(path, error);
    if (!in) {
        fail(path, error);
    }
    if (pcap_datalink(in) != DLT_EN10MB) {
        fail(path, "no Ethernet frames");
    }
    struct frames frames = room(MAX_FRAMES);
    struct pcap_pkthdr *header;
    const uint8_t *data;
    int count = 0;
    while (count < MAX_FRAMES && pcap_next_ex(in, &header, &data) == 1) {
        put(&frames, count++, data, header->caplen < FRAME_BYTES ? (int)header->caplen : FRAME_BYTES);
    }
    frames.count = count;
    if (count == 0) {
        fail(path, "no frames");
    }
    pcap_close(in);
    return frames;
}

/* java.util.Random.nextInt(bound), whose documentation gives the generator. */
static int next_int(uint64_t *seed, int bound) {
    int bits, value;
    do {
        *seed = (*seed * 0x5DEECE66DULL + 0xB) & ((1ULL << 48) - 1);
        bits = (int)(*seed >> 17);
        value = (bound & -bound) == bound ? (int)(((int64_t)bound * bits) >> 31) : bits % bound;
    } while ((bound & -bound) != bound && (int64_t)bits - value + (bound - 1) > INT32_MAX);
    return value;
}

static struct frames draw(const struct frames *all) {
    struct frames hot = room(HOT_FRAMES);
    uint64_t seed = 7 ^ 0x5DEECE66DULL;
    for (int i = 0; i < HOT_FRAMES; i++) {
        int drawn = next_int(&seed, all->count);
        put(&hot, i, all->data + (size_t)drawn * FRAME_BYTES, all->lengths[drawn]);
    }
    return hot;
}

static volatile unsigned sink;

static void measure(const char *name, const char *load, const struct frames *frames, int repeats, const struct bpf_program *program,
                    double compile_us) {
    int (*hand)(const uint8_t *, int) = NULL;
    for (size_t i = 0; i < sizeof by_hand / sizeof *by_hand; i++) {
        if (strcmp(by_hand[i].name, name) == 0) {
            hand = by_hand[i].accepts;
        }
    }
    int accepted = 0;
    for (int i = 0; i < frames->count; i++) {
        const uint8_t *p = frames->data + (size_t)i * FRAME_BYTES;
        unsigned n = (unsigned)frames->lengths[i];
        int accepts = bpf_filter(program->bf_insns, p, n, n) != 0;
        accepted += accepts;
        if (hand && hand(p, (int)n) != accepts) {
            fail(name, "C differs from libpcap");
        }
    }
    double bpf[PASSES], c[PASSES];
    double each = (double)frames->count * repeats;
    for (int pass = 0; pass < PASSES; pass++) {
        unsigned sum = 0;
        double before = now();
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int i = 0; i < frames->count; i++) {
                unsigned n = (unsigned)frames->lengths[i];
                sum += bpf_filter(program->bf_insns, frames->data + (size_t)i * FRAME_BYTES, n, n) != 0;
            }
        }
        bpf[pass] = (now() - before) / each;
        before = now();
        for (int repeat = 0; hand && repeat < repeats; repeat++) {
            for (int i = 0; i < frames->count; i++) {
                sum += (unsigned)hand(frames->data + (size_t)i * FRAME_BYTES, frames->lengths[i]);
            }
        }
        c[pass] = (now() - before) / each;
        sink = sum;
    }
    printf("%s\t%s\t%d\t%d\t%.3f\t", name, load, frames->count, accepted, median(bpf));
    if (hand) {
        printf("%.3f", median(c));
    } else {
        printf("-");
    }
    printf("\t%.2f\n", compile_us);
    fflush(stdout);
}

int main(int count, char **arguments) {
    static char line[MAX_LINE];
    if (count != 2) {
        fail("usage", "libpcap-peer TRACE <expressions");
    }
    struct frames full = read_frames(arguments[1]);
    struct frames hot = draw(&full);
    pcap_t *ethernet = pcap_open_dead(DLT_EN10MB, 65535);
    while (fgets(line, sizeof line, stdin)) {
        char *text = strchr(line, '\t');
        if (!text) {
            fail(line, "no tab");
        }
        *text++ = 0;
        text[strcspn(text, "\n")] = 0;
        struct bpf_program program;
        double compile[PASSES];
        for (int pass = 0; pass < PASSES; pass++) {
            if (pass > 0) {
                pcap_freecode(&program);
            }
            double before = now();
            if (pcap_compile(ethernet, &program, text, 1, PCAP_NETMASK_UNKNOWN)) {
                fail(text, pcap_geterr(ethernet));
            }
            compile[pass] = (now() - before) / 1e3;
        }
        double compile_us = median(compile);
        measure(line, "HOT", &hot, HOT_REPEATS, &program, compile_us);
        measure(line, "FULL", &full, 1, &program, compile_us);
        pcap_freecode(&program);
    }
    return 0;
}
