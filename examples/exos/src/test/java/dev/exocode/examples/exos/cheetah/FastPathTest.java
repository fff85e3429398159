package dev.exocode.examples.exos.cheetah;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.Connection;
import dev.exocode.examples.exos.Count;
import dev.exocode.examples.exos.End;
import dev.exocode.examples.exos.Exos;
import dev.exocode.examples.exos.Pair;
import dev.exocode.examples.exos.State;
import dev.exocode.host.device.Conditions;
import dev.exocode.host.kernel.Claim;
import dev.exocode.host.kernel.KernelClock;
import dev.exocode.host.kernel.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;

/** The server with a handler answers as it does without one, whatever the network does; and the handler does answer. */
class FastPathTest {
    private static final long SECOND = Pair.SECOND;
    private static final String HOST = " HTTP/1.1\r\nHost: cheetah\r\n\r\n";
    private static final Conditions GOOD = Conditions.GOOD.withDelay(1_000_000, 0);
    private static final Site SITE = site();

    private static Site site() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("/index.html", "<p>Hello".getBytes(StandardCharsets.UTF_8));
        files.put("/odd", new byte[333]);
        files.put("/empty", new byte[0]);
        files.put("/a%b", new byte[1]);
        files.put("/" + "n".repeat(31), new byte[31]);
        files.put("/" + "n".repeat(32), new byte[32]);
        byte[] large = new byte[20_000];
        new Random(1).nextBytes(large);
        files.put("/large", large);
        byte[] most = new byte[1300];
        new Random(2).nextBytes(most);
        files.put("/most", most);
        for (int i = 0; i < 100; i++) {
            files.put("/many/" + i, ("file " + i).getBytes(StandardCharsets.UTF_8));
        }
        return Site.of(files);
    }

    private Host host;

    /** One request after another, each when the one before is answered; how many the handler has answered. */
    private long ask(Browser browser, List<String> names) {
        long before = host.fast == null ? 0 : host.fast.served();
        for (int i = 0; i < names.size(); i++) {
            int wanted = browser.replies().size() + 1;
            browser.more("GET " + names.get(i) + HOST);
            assertThat(host.until(() -> browser.replies().size() == wanted, 100 * SECOND))
                    .isTrue();
            Site.Page page = SITE.find(names.get(i)).orElseThrow();
            assertThat(browser.replies().get(wanted - 1).content()).isEqualTo(content(page));
        }
        return host.fast == null ? 0 : host.fast.served() - before;
    }

    private static byte[] content(Site.Page page) {
        byte[] all = new byte[page.here().whole.length()];
        page.here().whole.copy(0, all, 0, all.length);
        String text = new String(all, StandardCharsets.ISO_8859_1);
        return text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
    }

    private Browser begin(Conditions conditions, long seed, boolean handled) {
        host = new Host(conditions, seed, SITE, handled);
        Browser browser = host.connect("");
        assertThat(host.until(() -> browser.connection != null, 20 * SECOND)).isTrue();
        host.pass(SECOND / 10);
        return browser;
    }

    private void isWell() {
        assertThat(host.kernel.audit()).isEmpty();
        assertThat(host.forbidden()).isZero();
        assertThat(host.kernel.environments()).hasSize(1);
        assertThat(host.clients.counted(Count.IGNORED)).isZero();
    }

    @Test
    void theHandlerAnswersWhatIsSmall() {
        Browser browser = begin(GOOD, 1, true);
        assertThat(host.fast.names()).isEqualTo(106);
        assertThat(ask(browser, List.of("/", "/odd", "/empty", "/most", "/index.html", "/" + "n".repeat(31))))
                .isEqualTo(6);
        assertThat(host.server.requests()).isZero();
        // The rest is the library's; what follows is lent again.
        assertThat(ask(browser, List.of("/large", "/", "/" + "n".repeat(32), "/odd")))
                .isEqualTo(2);
        assertThat(host.server.requests()).isEqualTo(2);
        isWell();
    }

    @Test
    void theHandlerAnswersWhileTheLibraryIsNotScheduled() {
        Browser browser = begin(GOOD, 1, true);
        host.asleep = true;
        assertThat(ask(browser, List.of("/", "/odd", "/most", "/"))).isEqualTo(4);
        host.asleep = false;
        browser.more("GET /large" + HOST);
        host.pass(SECOND);
        assertThat(browser.replies()).hasSize(5);
        isWell();
    }

    @Test
    void whatIsNotAckedInTimeIsSentAgainByTheLibrary() {
        Browser browser = begin(GOOD, 1, true);
        // The answer is lost, and all that the client says: nothing of it comes for a while.
        browser.more("GET /most" + HOST);
        host.clients.advance();
        host.clock.pass(1_000_000);
        host.processor.pump(host.link.far(), 10).orThrow();
        assertThat(host.fast.served()).isOne();
        host.clock.pass(1_000_000);
        assertThat(host.link.near().receive(10, (d, o, l, w, n) -> {})).isOne();
        long again = host.stack.counted(Count.RETRANSMITTED);
        assertThat(host.until(() -> host.stack.counted(Count.RETRANSMITTED) > again, SECOND))
                .isTrue();
        assertThat(host.until(() -> browser.replies().size() == 1, SECOND)).isTrue();
        assertThat(browser.replies().get(0).content())
                .isEqualTo(content(SITE.find("/most").orElseThrow()));
        host.pass(SECOND);
        // Behind that, it is lent again.
        assertThat(ask(browser, List.of("/", "/odd"))).isEqualTo(2);
        isWell();
    }

    /** What was sent just before the machine stood still is not overdue when it goes on: nothing that came meanwhile was seen. */
    @Test
    void whoStoodStillSendsNothingAgain() {
        Browser browser = begin(GOOD, 1, true);
        assertThat(ask(browser, List.of("/"))).isOne();
        host.pass(SECOND);
        long again = host.stack.counted(Count.RETRANSMITTED);
        browser.more("GET /odd" + HOST);
        host.clients.advance();
        host.clock.pass(1_000_000);
        host.processor.pump(host.link.far(), 10).orThrow();
        assertThat(host.fast.served()).isEqualTo(2);
        host.kernel.runSlice();
        host.clock.pass(SECOND / 5);
        host.kernel.runSlice();
        assertThat(host.until(() -> browser.replies().size() == 2, SECOND)).isTrue();
        host.pass(SECOND);
        assertThat(host.stack.counted(Count.RETRANSMITTED)).isEqualTo(again);
        isWell();
    }

    @Test
    void bothEndsAreSeenByTheLibrary() {
        Browser browser = begin(GOOD, 1, true);
        ask(browser, List.of("/", "/odd"));
        browser.connection.finish();
        host.pass(SECOND);
        assertThat(browser.sawEnd).isTrue();
        host.pass(10 * SECOND);
        assertThat(browser.ends).containsExactly(End.FINISHED);
        Browser reset = host.connect("");
        host.pass(SECOND);
        ask(reset, List.of("/"));
        reset.connection.abort();
        host.pass(SECOND);
        assertThat(host.stack.tcp().connections()).isEmpty();
        assertThat(host.server.open()).isZero();
        Browser idle = host.connect("");
        host.pass(SECOND);
        ask(idle, List.of("/"));
        host.pass(10 * SECOND);
        // What the handler answered counts against rest.
        ask(idle, List.of("/odd"));
        host.pass(10 * SECOND);
        assertThat(idle.sawEnd).isFalse();
        host.pass(10 * SECOND);
        assertThat(idle.sawEnd).isTrue();
        isWell();
    }

    @Test
    void theLibraryMayCloseWhatIsLent() {
        Browser browser = begin(GOOD, 1, true);
        ask(browser, List.of("/", "/odd", "/most"));
        Connection lent = host.stack.tcp().connections().get(0);
        assertThat(lent.state()).isEqualTo(State.ESTABLISHED);
        lent.close();
        host.pass(SECOND);
        assertThat(browser.sawEnd).isTrue();
        assertThat(browser.ends).hasSize(1);
        assertThat(host.stack.counted(Count.RESETS_OUT)).isZero();
        isWell();
    }

    @Test
    void whereItsMemoryIsTakenTheConnectionGoesAndTheServerStays() {
        Browser browser = begin(GOOD, 1, true);
        ask(browser, List.of("/", "/odd"));
        List<Integer> pages = host.self.owns(Kind.PAGE);
        // The pages of the handler stand behind those of the ring.
        pages.subList(Exos.RING_PAGES, pages.size()).forEach(each -> host.self.free(Kind.PAGE, each));
        browser.more("GET /" + HOST);
        host.pass(10 * SECOND);
        assertThat(browser.ends).containsExactly(End.RESET);
        Browser next = host.connect("GET /" + HOST);
        host.pass(SECOND);
        assertThat(next.replies()).hasSize(1);
        assertThat(host.server.requests()).isOne();
        isWell();
    }

    @Test
    void moreConnectionsThanThereIsRoomFor() {
        host = new Host(GOOD, 1, SITE, true);
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            browsers.add(host.connect("GET /" + HOST));
            if (i % 50 == 0) {
                host.pass(SECOND / 10);
            }
        }
        host.pass(SECOND);
        browsers.forEach(each -> each.more("GET /odd" + HOST));
        host.pass(3 * SECOND);
        assertThat(browsers).allMatch(each -> each.replies().size() == 2);
        assertThat(host.fast.served()).isBetween(300L, 512L);
        isWell();
    }

    /** What clients send, in which pieces, whether they wait, and what the network does: all drawn. */
    @Property(tries = 40)
    @StatisticsReport(onFailureOnly = true)
    void theSameOverABadNetwork(@ForAll long seed) {
        // Of 799 seeds the median is 12 requests that it answers, the least 3.
        Statistics.coverage(c -> c.check(true).percentage(p -> p > 50));
        Random random = new Random(seed);
        Conditions conditions = GOOD.withDelay(random.nextInt(10) * 1_000_000L, random.nextInt(10) * 1_000_000L);
        if (random.nextInt(4) > 0) {
            conditions = conditions
                    .withLoss(random.nextInt(10) / 100.0)
                    .withReordering(random.nextInt(20) / 100.0)
                    .withDuplication(random.nextInt(20) / 100.0);
        }
        // Whoever waits while others are asked is not closed for that.
        host = new Host(KernelClock.simulated(), conditions, seed, SITE, true, Pair.PATIENT, 10_000 * SECOND);
        host.lazy = 1 + random.nextInt(20);
        String[] names = {"/", "/odd", "/empty", "/most", "/large", "/many/3", "/many/7"};
        int count = 6;
        List<Browser> browsers = new ArrayList<>();
        StringBuilder[] expected = new StringBuilder[count];
        for (int i = 0; i < count; i++) {
            browsers.add(host.connect(""));
            expected[i] = new StringBuilder();
        }
        assertThat(host.until(() -> browsers.stream().allMatch(each -> each.connection != null), 100 * SECOND))
                .isTrue();
        for (int round = 0; round < 25; round++) {
            int which = random.nextInt(count);
            StringBuilder requests = new StringBuilder();
            for (int i = random.nextInt(5) == 0 ? 3 : 1; i > 0; i--) {
                String name = names[random.nextInt(names.length)];
                requests.append("GET ").append(name).append(HOST);
                expected[which].append(bytes(SITE.find(name).orElseThrow().here()));
            }
            int cut = random.nextInt(5) == 0 ? random.nextInt(requests.length()) : 0;
            if (cut > 0) {
                browsers.get(which).more(requests.substring(0, cut));
                host.pass(random.nextInt(50_000_000));
            }
            browsers.get(which).more(requests.substring(cut));
            int so = which;
            if (random.nextInt(3) > 0) {
                assertThat(host.until(() -> browsers.get(so).bytes() >= expected[so].length(), 400 * SECOND))
                        .as("%d %s", seed, conditions)
                        .isTrue();
            } else {
                host.pass(random.nextInt(20_000_000));
            }
        }
        for (int i = 0; i < count; i++) {
            int so = i;
            host.until(
                    () -> browsers.get(so).bytes() >= expected[so].length()
                            || !browsers.get(so).ends.isEmpty(),
                    400 * SECOND);
            assertThat(new String(browsers.get(i).all(), StandardCharsets.ISO_8859_1))
                    .as("%d %s", seed, conditions)
                    .isEqualTo(expected[i].toString());
        }
        Statistics.collect(host.fast.served() > 0);
        isWell();
        browsers.forEach(each -> each.connection.close());
        host.pass(60 * SECOND);
        assertThat(host.stack.tcp().size() + host.stack.held() + host.server.open())
                .isZero();
    }

    /** Whatever a request looks like, the bytes that come back are those that come back without the handler. */
    @Property(tries = 120)
    void whateverIsAskedTheAnswerIsTheSame(@ForAll long seed) {
        compare(seed);
    }

    /** Of such requests the handler answers some, and does not answer some. */
    @Test
    void theHandlerAnswersSomeOfThem() {
        long served = 0;
        for (int seed = 0; seed < 40; seed++) {
            served += compare(seed);
        }
        assertThat(served).isBetween(6L, 34L);
    }

    private long compare(long seed) {
        String request = mutated(new Random(seed));
        Browser with = begin(GOOD, 1, true);
        with.more(request);
        host.pass(30 * SECOND);
        isWell();
        long served = host.fast.served();
        Browser without = begin(GOOD, 1, false);
        without.more(request);
        host.pass(30 * SECOND);
        assertThat(new String(with.all(), StandardCharsets.ISO_8859_1))
                .as(request)
                .isEqualTo(new String(without.all(), StandardCharsets.ISO_8859_1));
        assertThat(with.ends).isEqualTo(without.ends);
        return served;
    }

    private static String mutated(Random random) {
        String[] fields = {
            "Host: cheetah",
            "User-Agent: curl/7.88.1",
            "Accept: */*",
            "Accept-Encoding: gzip, br",
            "Connection: keep-alive",
            "Connection: close",
            "Content-Length: 3",
            "Transfer-Encoding: chunked",
            "Expect: 100-continue",
            "If-None-Match: *",
            "X-Encoding: y",
            "Host: a b",
            "Host:10.9.0.2:80 ",
            "hOST: [::1]",
            "X_Y: z",
            "Z: \u00e9\t",
        };
        String[] targets = {"/", "/odd", "/most", "/?x", "/index.html", "//", "/%6fdd", "http://a/odd", "*", "/odd/", ""
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8) == 0 ? 2 : 1; i > 0; i--) {
            text.append(random.nextInt(10) > 0 ? "GET " : "HEAD ")
                    .append(targets[random.nextInt(3) > 0 ? random.nextInt(3) : random.nextInt(targets.length)])
                    .append(random.nextInt(10) > 0 ? " HTTP/1.1\r\n" : " HTTP/1.0\r\n");
            if (random.nextInt(8) > 0) {
                text.append("Host: cheetah\r\n");
            }
            for (int k = random.nextInt(4); k > 0; k--) {
                text.append(fields[random.nextInt(4) > 0 ? 1 + random.nextInt(3) : random.nextInt(fields.length)])
                        .append("\r\n");
            }
            if (random.nextInt(40) == 0) {
                text.append("a:\r\n".repeat(95 + random.nextInt(10)));
            }
            text.append("\r\n");
        }
        String edges = "\r\n\0\t :%/?#_\u00ff\u007fhA1";
        for (int i = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            int from = random.nextInt(text.length());
            String edge = String.valueOf(edges.charAt(random.nextInt(edges.length())));
            text.replace(from, Math.min(text.length(), from + random.nextInt(2)), edge);
        }
        return text.toString();
    }

    /** Packets come by one thread, slices run on another, and clients are a third: each number is one side's only, whenever that changes. */
    @Test
    void handlersRunBesideTheLibrary() throws InterruptedException {
        host = new Host(KernelClock.REAL, Conditions.GOOD.withLoss(0.01), 1, SITE, true, Pair.PATIENT, 10_000 * SECOND);
        AtomicBoolean ends = new AtomicBoolean();
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> turns =
                List.of(() -> host.processor.pump(host.link.far(), 16).orThrow(), host.kernel::runSlice);
        List<Thread> loops = new ArrayList<>();
        for (Runnable each : turns) {
            loops.add(new Thread(() -> {
                while (!ends.get()) {
                    each.run();
                    Thread.yield();
                }
            }));
        }
        loops.forEach(each -> each.setUncaughtExceptionHandler((thread, e) -> thrown.add(e)));
        loops.forEach(Thread::start);
        int count = 8;
        List<Browser> browsers = new ArrayList<>();
        StringBuilder[] expected = new StringBuilder[count];
        int[] asked = new int[count];
        for (int i = 0; i < count; i++) {
            browsers.add(host.connect(""));
            expected[i] = new StringBuilder();
        }
        Random random = new Random(1);
        String[] names = {"/", "/odd", "/most", "/many/3", "/large"};
        long end = System.nanoTime() + 1000 * SECOND;
        int rounds = 200;
        while (System.nanoTime() < end && Arrays.stream(asked).sum() < count * rounds) {
            if (host.clientTurn() == 0) {
                Thread.yield();
            }
            for (int i = 0; i < count; i++) {
                Browser each = browsers.get(i);
                if (each.connection != null && each.bytes() == expected[i].length() && asked[i] < rounds) {
                    String name = names[random.nextInt(random.nextInt(10) == 0 ? 5 : 4)];
                    each.more("GET " + name + HOST);
                    expected[i].append(bytes(SITE.find(name).orElseThrow().here()));
                    asked[i]++;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            while (browsers.get(i).bytes() < expected[i].length() && System.nanoTime() < end) {
                host.clientTurn();
            }
        }
        ends.set(true);
        for (Thread each : loops) {
            each.join();
        }
        assertThat(thrown).isEmpty();
        for (int i = 0; i < count; i++) {
            assertThat(new String(browsers.get(i).all(), StandardCharsets.ISO_8859_1))
                    .isEqualTo(expected[i].toString());
        }
        assertThat(host.fast.served()).isGreaterThan(100);
        isWell();
    }

    private static String bytes(Answer answer) {
        byte[] bytes = new byte[answer.whole.length()];
        answer.whole.copy(0, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aHandlerThatIsTakenAwayLeavesTheLibrary() {
        Browser browser = begin(GOOD, 1, true);
        ask(browser, List.of("/", "/odd"));
        Claim claim = host.fast.claim();
        claim.handleNothing();
        assertThat(ask(browser, List.of("/", "/odd"))).isZero();
        assertThat(host.server.requests()).isEqualTo(2);
        isWell();
    }
}
