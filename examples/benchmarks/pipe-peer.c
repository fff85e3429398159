/*
 * Copying with an Internet checksum, and with words of 32 bits turned, in one loop of C: nanoseconds a message of processor time, to be
 * seen beside PipeBenchmark. Each with words of 64 bits, with the carry added or the halves summed, the faster of which is printed.
 *
 *     cc -O2 -o pipe-peer pipe-peer.c && ./pipe-peer
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST = 1 << 16, PASSES = 21, WAYS = 4 };

static uint64_t load(const uint8_t *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static void store(uint8_t *at, uint64_t word) { memcpy(at, &word, sizeof word); }

static uint64_t turned(uint64_t word) {
    word = __builtin_bswap64(word);
    return word << 32 | word >> 32;
}

static uint64_t rest(const uint8_t *from, size_t i, size_t n, uint8_t *to, int turn) {
    uint64_t sum = 0;
    if (i + 4 <= n) {
        uint32_t word;
        memcpy(&word, from + i, sizeof word);
        sum += word;
        word = turn ? __builtin_bswap32(word) : word;
        memcpy(to + i, &word, sizeof word);
        i += 4;
    }
    for (int shift = 0; i < n; i++, shift ^= 8) {
        sum += (uint64_t)from[i] << shift;
        to[i] = from[i];
    }
    return sum;
}

#define WAY(name, add, pass, turn)                                                     \
    __attribute__((noinline)) static uint64_t name(const uint8_t *from, size_t n, uint8_t *to) { \
        uint64_t sum = 0;                                                              \
        size_t i = 0;                                                                  \
        for (; i + 8 <= n; i += 8) {                                                   \
            uint64_t word = load(from + i);                                            \
            add;                                                                       \
            store(to + i, pass);                                                       \
        }                                                                              \
        uint64_t tail = rest(from, i, n, to, turn);                                    \
        sum += tail;                                                                   \
        return sum + (sum < tail);                                                     \
    }

WAY(carries, sum += word; sum += sum < word, word, 0)
WAY(halves, sum += word & 0xffffffff; sum += word >> 32, word, 0)
WAY(carries_turned, sum += word; sum += sum < word, turned(word), 1)
WAY(halves_turned, sum += word & 0xffffffff; sum += word >> 32, turned(word), 1)

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

static int order(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(void) {
    static uint8_t from[MOST], to[MOST];
    static uint64_t (*const ways[WAYS])(const uint8_t *, size_t, uint8_t *) = {carries, halves, carries_turned, halves_turned};
    static const size_t sizes[] = {64, 1024, 1514, 65535};
    volatile uint64_t sink;
    for (int i = 0; i < MOST; i++) {
        from[i] = rand();
    }
    for (int pipes = 0; pipes < 2; pipes++) {
        for (int s = 0; s < 4; s++) {
            size_t n = pipes ? sizes[s] & -4 : sizes[s];
            int runs = 20000000 / (n + 200);
            double best = 1e18;
            for (int way = 2 * pipes; way < 2 * pipes + 2; way++) {
                double passes[PASSES];
                for (int pass = 0; pass < PASSES; pass++) {
                    double before = now();
                    for (int run = 0; run < runs; run++) {
                        sink = ways[way](from, n, to);
                    }
                    passes[pass] = (now() - before) / runs;
                }
                qsort(passes, PASSES, sizeof *passes, order);
                best = passes[PASSES / 2] < best ? passes[PASSES / 2] : best;
            }
            printf("%s\t%zu\t%.1f\n", pipes ? "TURN" : "SUM", sizes[s], best);
        }
    }
    (void)sink;
    return 0;
}
