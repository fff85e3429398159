package dev.exocode.examples.exos.cheetah;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.examples.exos.Endpoint;
import dev.exocode.examples.exos.Limits;
import dev.exocode.examples.exos.Pair;
import dev.exocode.host.device.Conditions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server over two stacks on a link. */
class CheetahTest {
    private static final long SECOND = Pair.SECOND;
    private static final String END = "\r\n\r\n";
    private static final String HOST = " HTTP/1.1\r\nHost: cheetah" + END;
    private static final byte[] LARGE = drawn(3_000_001);
    private static final Site SITE = Site.of(Map.of(
            "/index.html", bytes("<p>Hello"),
            "/docs/index.html", bytes("docs"),
            "/a b.txt", bytes("blank"),
            "/empty", new byte[0],
            "/large", LARGE));

    private Pair pair;
    private Cheetah server;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] drawn(int length) {
        byte[] drawn = new byte[length];
        new Random(length).nextBytes(drawn);
        return drawn;
    }

    private void begin(Conditions conditions, long seed, Site site) {
        begin(conditions, seed, site, Limits.USUAL, 15 * SECOND);
    }

    private void begin(Conditions conditions, long seed, Site site, Limits limits, long patience) {
        pair = new Pair(conditions, seed, limits);
        server = new Cheetah(site, pair.clock::now, patience, patience + 5 * SECOND);
        assertThat(server.listen(pair.far, 80)).isTrue();
    }

    private Browser connect(Browser browser) {
        pair.near.tcp().connect(new Endpoint(Pair.FAR.address(), 80), browser).orElseThrow();
        return browser;
    }

    /** What is answered to a text, in a second. */
    private Browser ask(String request) {
        if (pair == null) {
            begin(Conditions.GOOD.withDelay(1_000_000, 0), 1, SITE);
        }
        Browser browser = connect(new Browser(request));
        pair.pass(SECOND);
        return browser;
    }

    private int status(String request) {
        return ask(request).replies().get(0).status();
    }

    @Test
    void getsAndHeads() {
        Browser browser = ask("GET /" + HOST + "HEAD /" + HOST + "GET /docs/" + HOST + "GET /a%20b.txt?x=/y" + HOST
                + "GET /empty" + HOST);
        List<Browser.Reply> replies = browser.replies(1);
        assertThat(replies).extracting(Browser.Reply::status).containsExactly(200, 200, 200, 200, 200);
        assertThat(replies).extracting(Browser.Reply::text).containsExactly("<p>Hello", "", "docs", "blank", "");
        assertThat(replies.get(0).head()).isEqualTo(replies.get(1).head());
        assertThat(replies.get(0).has("Content-Type: text/html; charset=utf-8")).isTrue();
        assertThat(replies.get(3).has("Content-Type: text/plain; charset=utf-8"))
                .isTrue();
        assertThat(browser.ends).isEmpty();
        assertThat(server.open()).isOne();
        assertThat(server.requests()).isEqualTo(5);
        assertThat(server.answered(Status.OK)).isEqualTo(5);
    }

    @Test
    void whoHasItGetsItNotAgain() {
        String head = ask("GET /" + HOST).replies().get(0).head();
        String tag = head.replaceFirst("(?s).*ETag: (\"[^\"]*\").*", "$1");
        for (String list : List.of(tag, "W/" + tag, "\"x\", " + tag, "*", "\"x\"\r\nIf-None-Match: " + tag)) {
            Browser.Reply reply = ask("GET / HTTP/1.1\r\nHost: c\r\nIf-None-Match: " + list + END)
                    .replies()
                    .get(0);
            assertThat(reply.status()).as(list).isEqualTo(304);
            assertThat(reply.has("ETag: " + tag)).isTrue();
        }
        assertThat(status("GET / HTTP/1.1\r\nHost: c\r\nIf-None-Match: \"x\"" + END))
                .isEqualTo(200);
        assertThat(status("GET /docs/ HTTP/1.1\r\nHost: c\r\nIf-None-Match: " + tag + END))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | false | GET / HTTP/1.1~Host: a~~
            200 | false | ~~GET / HTTP/1.1~Host: a~~
            200 | false | GET / HTTP/1.9~hOsT:a~X: caf\u00e9 \t~~
            200 | true  | GET / HTTP/1.0~~
            200 | true  | GET / HTTP/1.1~Host: a~Connection: x, Close~~
            200 | false | GET http://a HTTP/1.1~Host: a~~
            200 | false | GET HTTP://a:80/docs/?q HTTP/1.1~Host: a~~
            200 | false | GET / HTTP/1.1~Host:~Content-Length: 3~~abc
            200 | false | GET / HTTP/1.1~Host: [::1]:80~Expect: 100-continue~~
            200 | true  | GET / HTTP/1.1~Host: a~Expect: 100-Continue~Content-Length: 1~~
            404 | false | GET /nothing HTTP/1.1~Host: a~~
            404 | false | GET /../etc/passwd HTTP/1.1~Host: a~~
            404 | false | GET /%2e%2e/etc/passwd HTTP/1.1~Host: a~~
            404 | false | GET //etc/passwd HTTP/1.1~Host: a~~
            404 | false | GET /index.html%00 HTTP/1.1~Host: a~~
            404 | false | GET /%ff%fe HTTP/1.1~Host: a~~
            405 | false | POST / HTTP/1.1~Host: a~Content-Length: 2~~{}
            405 | false | OPTIONS * HTTP/1.1~Host: a~~
            405 | false | CONNECT a:80 HTTP/1.1~Host: a~~
            405 | false | DELETE / HTTP/1.1~Host: a~~
            501 | false | get / HTTP/1.1~Host: a~~
            501 | false | BREW / HTTP/1.1~Host: a~~
            400 | true  | GET / HTTP/1.1~~
            400 | true  | GET / HTTP/1.1~Host: a~Host: a~~
            400 | true  | GET / HTTP/1.1~Host: a/b~~
            400 | true  | GET / HTTP/1.1~Host : a~~
            400 | true  | GET / HTTP/1.1~Host: a~ folded~~
            400 | true  | GET / HTTP/1.1~Host: a~: x~~
            400 | true  | GET / HTTP/1.1~Host: a~X~~
            400 | true  | GET / HTTP/1.1~Host: a~X: \u0001~~
            400 | true  | GET / HTTP/1.1~Host: a~Content-Length: -1~~
            400 | true  | GET / HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 1~~
            400 | true  | GET / HTTP/1.1~Host: a~Content-Length: 1~Transfer-Encoding: chunked~~
            400 | true  | GET / HTTP/1.0~Transfer-Encoding: chunked~~
            400 | true  | GET  / HTTP/1.1~Host: a~~
            400 | true  | GET / HTTP/1.1 ~Host: a~~
            400 | true  | GET /~~
            400 | true  | GET / http/1.1~Host: a~~
            400 | true  | GET / HTTP/1.11~Host: a~~
            400 | true  | GET /%4 HTTP/1.1~Host: a~~
            400 | true  | GET /%zz HTTP/1.1~Host: a~~
            400 | true  | GET /#a HTTP/1.1~Host: a~~
            400 | true  | GET * HTTP/1.1~Host: a~~
            400 | true  | GET index.html HTTP/1.1~Host: a~~
            400 | true  | G@T / HTTP/1.1~Host: a~~
            400 | true  | GET / HTTP/1.1^Host: a^^
            411 | true  | POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~0~~
            413 | true  | POST / HTTP/1.1~Host: a~Content-Length: 65537~~
            417 | true  | GET / HTTP/1.1~Host: a~Expect: tea~~
            501 | true  | POST / HTTP/1.1~Host: a~Transfer-Encoding: gzip, chunked~~
            505 | true  | GET / HTTP/2.0~Host: a~~
            505 | true  | GET / HTTP/0.9~~
            """)
    void answersAsTheRfcsSay(int status, boolean closes, String text) {
        Browser browser = ask(text.replace("~", "\r\n").replace('^', '\n'));
        List<Browser.Reply> replies = browser.replies();
        assertThat(replies).extracting(Browser.Reply::status).containsExactly(status);
        assertThat(browser.sawEnd).isEqualTo(closes);
        assertThat(replies.get(0).has("Connection: close")).isEqualTo(closes);
        assertThat(replies.get(0).has("Allow: GET, HEAD")).isEqualTo(status == 405);
        if (!closes) {
            browser.more("GET /docs/" + HOST);
            pair.pass(SECOND);
            assertThat(browser.replies()).hasSize(2);
            assertThat(browser.replies().get(1).text()).isEqualTo("docs");
        }
    }

    @Test
    void whatIsTooLongIsRefused() {
        String head = "GET / HTTP/1.1\r\nHost: a\r\n";
        String field = "X: " + "a".repeat(1000) + "\r\n";
        assertThat(status("GET /" + "a".repeat(8000) + HOST)).isEqualTo(404);
        assertThat(status("GET /" + "a".repeat(8192) + HOST)).isEqualTo(414);
        assertThat(status("a".repeat(8193))).isEqualTo(414);
        assertThat(status(head + field.repeat(20) + "\r\n")).isEqualTo(200);
        assertThat(status(head + field.repeat(25))).isEqualTo(431);
        assertThat(status(head + "X: y\r\n".repeat(99) + "\r\n")).isEqualTo(200);
        assertThat(status(head + "X: y\r\n".repeat(100) + "\r\n")).isEqualTo(431);
        assertThat(status(head + "X".repeat(100_000))).isEqualTo(431);
    }

    @Test
    void manyRequestsAtOnce() {
        Browser browser = ask(("GET /" + HOST + "GET /nothing" + HOST).repeat(2000));
        pair.pass(10 * SECOND);
        assertThat(browser.replies()).hasSize(4000);
        assertThat(browser.replies()).extracting(Browser.Reply::status).startsWith(200, 404, 200, 404);
        assertThat(pair.far.held()).isZero();
    }

    @Test
    void oneByteAfterAnother() {
        Browser browser = ask("");
        String text = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n\r\n\r\nxGET /docs/" + HOST;
        for (char each : text.toCharArray()) {
            browser.more(String.valueOf(each));
            pair.pass(SECOND / 20);
        }
        assertThat(browser.replies()).extracting(Browser.Reply::status).containsExactly(405, 200);
    }

    @Test
    void aFileThatIsLargerThanAnyWindow() {
        Browser browser = ask("GET /large" + HOST);
        pair.pass(20 * SECOND);
        assertThat(browser.replies().get(0).content()).isEqualTo(LARGE);
        assertThat(pair.far.held()).isZero();
    }

    @Test
    void whoFinishesGetsAnAnswerStill() {
        Browser browser = ask("");
        browser.more("GET /docs/" + HOST + "GET / HT");
        browser.connection.finish();
        pair.pass(SECOND);
        assertThat(browser.replies()).extracting(Browser.Reply::text).containsExactly("docs");
        assertThat(browser.sawEnd).isTrue();
        pair.settle(60 * SECOND);
        assertThat(pair.near.tcp().size() + pair.far.tcp().size()).isZero();
        assertThat(server.open()).isZero();
    }

    @Test
    void whatRestsIsClosed() {
        Browser idle = ask("GET /" + HOST);
        Browser silent = ask("");
        Browser slow = ask("GET / HTTP/1.1\r\n");
        pair.pass(10 * SECOND);
        slow.more("Host: a\r\n");
        idle.more("GET /" + HOST);
        pair.pass(5 * SECOND);
        assertThat(silent.sawEnd).isTrue();
        assertThat(silent.bytes()).isZero();
        assertThat(idle.sawEnd).isFalse();
        Browser dripping = ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx");
        pair.pass(5 * SECOND);
        assertThat(slow.replies()).extracting(Browser.Reply::status).containsExactly(408);
        assertThat(slow.sawEnd).isTrue();
        assertThat(idle.replies()).hasSize(2);
        pair.pass(20 * SECOND);
        assertThat(dripping.replies()).extracting(Browser.Reply::status).containsExactly(405);
        assertThat(dripping.sawEnd).isTrue();
        assertThat(idle.sawEnd).isTrue();
        assertThat(server.open()).isZero();
        pair.settle(60 * SECOND);
        assertThat(pair.far.held() + pair.far.tcp().size() + pair.far.due()).isZero();
    }

    @Test
    void aFolderIsAMapOfNames(@TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        Path sub = Files.createDirectories(site.resolve("sub"));
        Files.writeString(folder.resolve("secret"), "secret");
        Files.writeString(sub.resolve("index.html"), "sub");
        Files.writeString(site.resolve("a.json"), "{}");
        Files.createSymbolicLink(sub.resolve("link"), folder.resolve("secret"));
        Files.createSymbolicLink(sub.resolve("up"), folder);
        Site read = Site.read(site);
        assertThat(read.pages().keySet()).containsExactly("/a.json", "/sub/", "/sub/index.html");
        begin(Conditions.GOOD, 1, read);
        // The file may go: nothing is read any more.
        Files.delete(sub.resolve("index.html"));
        List<String> ways = List.of(
                "/sub/link",
                "/sub/up/secret",
                "/../secret",
                "/sub/../../secret",
                "/..%2fsecret",
                "/..%5csecret",
                "//secret");
        StringBuilder all = new StringBuilder();
        ways.forEach(way -> all.append("GET ").append(way).append(HOST));
        assertThat(ask(all.toString()).replies()).hasSize(ways.size()).allMatch(reply -> reply.status() == 404);
        assertThat(ask("GET /sub/" + HOST).replies().get(0).text()).isEqualTo("sub");
    }

    @Property(tries = 30)
    void theSameOverABadNetwork(@ForAll long seed) {
        Random random = new Random(seed);
        begin(
                Conditions.GOOD
                        .withDelay(random.nextInt(20) * 1_000_000L, random.nextInt(20) * 1_000_000L)
                        .withLoss(random.nextInt(10) / 100.0)
                        .withReordering(random.nextInt(10) / 100.0)
                        .withDuplication(random.nextInt(10) / 100.0),
                seed,
                SITE,
                Pair.PATIENT,
                250 * SECOND);
        List<String> names = List.of("/", "/docs/", "/nothing", "/empty", "/a%20b.txt");
        List<Browser> browsers = new ArrayList<>();
        List<List<String>> asked = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<String> own = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(any -> names.get(random.nextInt(names.size())))
                    .toList();
            asked.add(own);
            StringBuilder all = new StringBuilder();
            own.forEach(name -> all.append("GET ").append(name).append(HOST));
            browsers.add(connect(new Browser(all.toString())));
        }
        for (int i = 0; i < 10; i++) {
            Browser browser = browsers.get(i);
            int count = asked.get(i).size();
            pair.until(() -> browser.replies().size() == count, 200 * SECOND);
            assertThat(browser.replies().stream().map(reply -> reply.status() + reply.text()))
                    .containsExactlyElementsOf(
                            asked.get(i).stream().map(CheetahTest::expected).toList());
        }
        pair.settle(300 * SECOND);
        assertThat(pair.far.held() + pair.far.tcp().size() + server.open()).isZero();
    }

    private static String expected(String name) {
        return switch (name) {
            case "/" -> "200<p>Hello";
            case "/docs/" -> "200docs";
            case "/empty" -> "200";
            case "/a%20b.txt" -> "200blank";
            default -> "404404 Not Found\n";
        };
    }

    /** Requests that were good, and others changed, cut, repeated and joined: whatever comes, there are whole answers and an end. */
    @Property(tries = 300)
    void whateverComesThereIsAnAnswerOrAnEnd(@ForAll long seed) {
        Random random = new Random(seed);
        begin(Conditions.GOOD, seed, SITE);
        String request = mutated(random);
        Browser browser = connect(new Browser(""));
        pair.pass(SECOND / 10);
        int at = 0;
        while (at < request.length() && browser.ends.isEmpty() && !browser.sawEnd) {
            int next = random.nextBoolean() ? request.length() : at + random.nextInt(request.length() - at) + 1;
            browser.more(request.substring(at, next));
            pair.pass(SECOND / 100);
            at = next;
        }
        pair.pass(60 * SECOND);
        assertThat(browser.ends).as(request).hasSize(1);
        if (!request.contains("HEAD")) {
            // Whole answers, and nothing else.
            int bytes = browser.replies().stream()
                    .mapToInt(reply -> reply.head().length() + 4 + reply.content().length)
                    .sum();
            assertThat(browser.bytes()).as(request).isEqualTo(bytes);
        }
        pair.settle(60 * SECOND);
        assertThat(pair.far.held() + pair.far.tcp().size() + server.open())
                .as(request)
                .isZero();
    }

    private static String mutated(Random random) {
        String[] good = {
            "GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: x\r\nAccept: */*\r\n\r\n",
            "HEAD /docs/ HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"a\", W/\"b\"\r\n\r\n",
            "POST http://a/x?y HTTP/1.1\r\nHost: a:80\r\nContent-Length: 10\r\n\r\n0123456789",
            "GET /a%20b.txt HTTP/1.0\r\nConnection: close\r\n\r\n",
            "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n0\r\n\r\n",
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(good[random.nextInt(good.length)]);
        }
        String edges = "\r\n\0\t :%/\u00ff\u007f\"*,;#?GH019";
        for (int i = random.nextInt(6); i > 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(5));
            String edge = String.valueOf(edges.charAt(random.nextInt(edges.length())));
            text.replace(from, to, edge.repeat(random.nextInt(10) == 0 ? random.nextInt(40_000) : random.nextInt(3)));
            if (text.length() == 0) {
                text.append('G');
            }
        }
        return text.toString();
    }
}
