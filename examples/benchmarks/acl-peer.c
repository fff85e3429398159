/*
 * What DPDK's rte_acl makes of rules of ClassBench, for compare-rules: nanoseconds a header of processor time.
 *
 *     cc -O2 -march=native $(pkg-config --cflags libdpdk) -o acl-peer acl-peer.c -lrte_eal -lrte_acl
 *     acl-peer RULES HEADERS [OWNERS]
 *
 * Headers are lines of source, destination, ports and protocol in decimal. Each is 16 bytes in network order when it is looked
 * up: packets are not parsed. Prints, with tabs between, what it is (one at a time, and 16 at once), the headers, the median and the
 * best of passes over all of them, and what was built. OWNERS, if given, becomes for each header the line of the rule that has it, 0 if none.
 */
#include <arpa/inet.h>
#include <rte_acl.h>
#include <rte_eal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_RULES = 1 << 17, MAX_HEADERS = 1 << 18, PASSES = 21, TOGETHER = 16 };

struct header {
    uint8_t protocol;
    uint8_t pad[3];
    uint32_t source, destination;
    uint16_t from, to;
} __attribute__((packed));

static const struct rte_acl_field_def fields[] = {
    {RTE_ACL_FIELD_TYPE_BITMASK, 1, 0, 0, offsetof(struct header, protocol)},
    {RTE_ACL_FIELD_TYPE_MASK, 4, 1, 1, offsetof(struct header, source)},
    {RTE_ACL_FIELD_TYPE_MASK, 4, 2, 2, offsetof(struct header, destination)},
    {RTE_ACL_FIELD_TYPE_RANGE, 2, 3, 3, offsetof(struct header, from)},
    {RTE_ACL_FIELD_TYPE_RANGE, 2, 4, 3, offsetof(struct header, to)},
};

RTE_ACL_RULE_DEF(acl_rule, 5);

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
    fprintf(stderr, "acl-peer: %s: %s\n", what, why);
    exit(1);
}

static FILE *opened(const char *path, const char *mode) {
    FILE *file = fopen(path, mode);
    if (!file) {
        fail(path, "cannot be opened");
    }
    return file;
}

static int add_rules(struct rte_acl_ctx *acl, const char *path) {
    FILE *in = opened(path, "r");
    char line[512];
    int rules = 0;
    while (rules < MAX_RULES && fgets(line, sizeof line, in)) {
        unsigned a[4], b[4], source, destination, from[2], to[2], protocol, mask;
        if (sscanf(line, "@%u.%u.%u.%u/%u %u.%u.%u.%u/%u %u : %u %u : %u 0x%x/0x%x", a, a + 1, a + 2, a + 3, &source, b, b + 1,
                   b + 2, b + 3, &destination, from, from + 1, to, to + 1, &protocol, &mask)
            != 16) {
            continue;
        }
        struct acl_rule rule;
        memset(&rule, 0, sizeof rule);
        rule.data.category_mask = 1;
        rule.data.priority = RTE_ACL_MAX_PRIORITY - rules;
        rule.data.userdata = (uint32_t)++rules;
        rule.field[0].value.u8 = (uint8_t)protocol;
        rule.field[0].mask_range.u8 = (uint8_t)mask;
        rule.field[1].value.u32 = a[0] << 24 | a[1] << 16 | a[2] << 8 | a[3];
        rule.field[1].mask_range.u32 = source;
        rule.field[2].value.u32 = b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
        rule.field[2].mask_range.u32 = destination;
        rule.field[3].value.u16 = (uint16_t)from[0];
        rule.field[3].mask_range.u16 = (uint16_t)from[1];
        rule.field[4].value.u16 = (uint16_t)to[0];
        rule.field[4].mask_range.u16 = (uint16_t)to[1];
        if (rte_acl_add_rules(acl, (struct rte_acl_rule *)&rule, 1)) {
            fail(line, "is not taken");
        }
    }
    fclose(in);
    return rules;
}

static int read_headers(const char *path, struct header *headers) {
    FILE *in = opened(path, "r");
    char line[512];
    int count = 0;
    while (count < MAX_HEADERS && fgets(line, sizeof line, in)) {
        unsigned source, destination, from, to, protocol;
        if (sscanf(line, "%u %u %u %u %u", &source, &destination, &from, &to, &protocol) == 5) {
            headers[count++] = (struct header){(uint8_t)protocol, {0}, htonl(source), htonl(destination), htons((uint16_t)from),
                                               htons((uint16_t)to)};
        }
    }
    fclose(in);
    return count;
}

int main(int count, char **arguments) {
    if (count < 3) {
        fail("usage", "acl-peer RULES HEADERS [OWNERS]");
    }
    char *eal[] = {arguments[0], "--no-huge", "-m", "2048", "--no-pci", "--no-telemetry", "--log-level=3", NULL};
    if (rte_eal_init(7, eal) < 0) {
        fail("rte_eal_init", "failed");
    }
    struct rte_acl_param parameters = {"peer", 0, RTE_ACL_RULE_SZ(5), MAX_RULES};
    struct rte_acl_ctx *acl = rte_acl_create(&parameters);
    if (!acl) {
        fail("rte_acl_create", "failed");
    }
    double before = now();
    int rules = add_rules(acl, arguments[1]);
    struct rte_acl_config config;
    memset(&config, 0, sizeof config);
    config.num_categories = 1;
    config.num_fields = 5;
    memcpy(config.defs, fields, sizeof fields);
    if (rte_acl_build(acl, &config)) {
        fail(arguments[1], "cannot be built");
    }
    double built = now() - before;
    struct header *headers = calloc(MAX_HEADERS, sizeof *headers);
    const uint8_t **data = calloc(MAX_HEADERS, sizeof *data);
    uint32_t *owners = calloc(MAX_HEADERS, sizeof *owners);
    if (!headers || !data || !owners) {
        fail("headers", "no memory");
    }
    int packets = read_headers(arguments[2], headers);
    for (int i = 0; i < packets; i++) {
        data[i] = (const uint8_t *)&headers[i];
    }
    double single[PASSES], batch[PASSES];
    for (int pass = 0; pass < PASSES; pass++) {
        before = now();
        for (int i = 0; i < packets; i++) {
            rte_acl_classify(acl, data + i, owners + i, 1, 1);
        }
        single[pass] = (now() - before) / packets;
        before = now();
        for (int i = 0; i < packets; i += TOGETHER) {
            rte_acl_classify(acl, data + i, owners + i, (uint32_t)(packets - i < TOGETHER ? packets - i : TOGETHER), 1);
        }
        batch[pass] = (now() - before) / packets;
    }
    qsort(single, PASSES, sizeof *single, order);
    qsort(batch, PASSES, sizeof *batch, order);
    const char *name = strrchr(arguments[2], '/') ? strrchr(arguments[2], '/') + 1 : arguments[2];
    printf("rte_acl\t%s\t%.1f\t%.1f\t%d rules, read and built in %.2f s\n", name, single[PASSES / 2], single[0], rules, built / 1e9);
    printf("rte_acl 16\t%s\t%.1f\t%.1f\t%d headers\n", name, batch[PASSES / 2], batch[0], packets);
    if (count > 3) {
        FILE *out = opened(arguments[3], "w");
        for (int i = 0; i < packets; i++) {
            fprintf(out, "%u\n", owners[i]);
        }
        fclose(out);
    }
    return 0;
}
