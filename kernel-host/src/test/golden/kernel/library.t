# an environment with a library in Java: compiled, made of what is given to it, told what the kernel tells; and what is wrong with one
--- bytes two.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
01000000 00000000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000007 00080000
01000000 10270000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000009 00080000
--- file java/Counter.java
import dev.exocode.dpf.LinkType;
import dev.exocode.dpf.pcap.PcapExpression;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.kernel.*;
import dev.exocode.host.scenario.*;
import dev.exocode.vcode.diagnostic.*;
import java.io.IOException;
import java.nio.file.Files;
import java.util.*;

/** Takes packets, and sends back as many as its file says. */
public final class Counter implements ScenarioLibrary {
    private final String device;
    private final long most;
    private Surroundings around;
    private PacketRing ring;
    private long taken;
    private long sent;
    private long random;
    private long entered;

    public Counter(Given given) throws IOException {
        device = given.device("device");
        most = Long.parseLong(Files.readString(given.file("most")).strip());
        given.find("mood");
    }

    @Override
    public List<Diagnostic> begin(Surroundings around) {
        this.around = around;
        random = Math.abs(around.random().nextLong() % 1000);
        Environment self = around.self();
        int page = self.allocate(Kind.PAGE).orThrow().number();
        ring = self.ring(page, 1, 256, self.capability()).orThrow();
        Rule rule = new Rule("udp", PcapExpression.parse(new Source("udp", "udp"), LinkType.ETHERNET).orThrow(), Rule.PRIORITY);
        Result<Claim> claim = self.claim(rule, around.packets());
        claim.value().ifPresent(one -> one.queue(ring));
        return claim.diagnostics();
    }

    @Override
    public void slice(Environment self, Slice slice) {
        byte[] packet = new byte[256];
        int length;
        while ((length = ring.poll(packet)) >= 0) {
            taken++;
            byte[] back = packet.clone();
            System.arraycopy(packet, 26, back, 30, 4);
            System.arraycopy(packet, 30, back, 26, 4);
            System.arraycopy(packet, 34, back, 36, 2);
            System.arraycopy(packet, 36, back, 34, 2);
            System.arraycopy(packet, 0, back, 6, 6);
            System.arraycopy(packet, 6, back, 0, 6);
            sent += sent < most && around.send(device, back, 0, length) ? 1 : 0;
        }
    }

    @Override
    public void entered(Environment self, Call call) {
        entered++;
        call.answer();
    }

    @Override
    public Map<String, Long> counts() {
        return new TreeMap<>(Map.of("taken", taken, "sent back", sent, "drawn", random, "entered", entered));
    }
}
--- file java/NoLibrary.java
public class NoLibrary {}
--- file java/Bare.java
public abstract class Bare implements dev.exocode.host.scenario.ScenarioLibrary {}
--- file java/Made.java
public class Made implements dev.exocode.host.scenario.ScenarioLibrary {
    @Override
    public java.util.List<dev.exocode.vcode.diagnostic.Diagnostic> begin(dev.exocode.host.scenario.Surroundings around) {
        return java.util.List.of();
    }
}
--- file broken/Broken.java
public class Broken {
    int one = "one";
    Two two;
}
--- file java/Throws.java
import dev.exocode.host.kernel.*;
import dev.exocode.host.scenario.*;
import dev.exocode.vcode.diagnostic.Diagnostic;
import java.util.*;

/** Throws, or says nothing, where it is told to. */
public final class Throws implements ScenarioLibrary {
    private final String where;

    public Throws(Given given) {
        where = given.text("where");
        throwIf("made");
    }

    private void throwIf(String here) {
        if (where.equals(here)) {
            throw new IllegalStateException("here, in " + here);
        }
        if (where.equals("error") && here.equals("begin")) {
            throw new Error("an error, in " + here);
        }
        String unset = where.equals("unset") && here.equals("slice") ? null : where;
        unset.length();
    }

    @Override
    public List<Diagnostic> begin(Surroundings around) {
        throwIf("begin");
        return null;
    }

    @Override
    public void slice(Environment self, Slice slice) {
        throwIf("slice");
    }

    @Override
    public Map<String, Long> counts() {
        throwIf("counts");
        return null;
    }
}
--- file throws.scenario
environment made { library "Throws" from "java" with where "made"; }
--- file later.scenario
environment begin { slices 1; library "Throws" from "java" with where "begin"; }
environment error { slices 1; library "Throws" from "java" with where "error"; }
environment slice { slices 1; library "Throws" from "java" with where "slice"; }
environment counts { slices 1; library "Throws" from "java" with where "counts"; }
environment unset { slices 1; library "Throws" from "java" with where "unset"; }
environment none { slices 1; library "Throws" from "java" with where "nowhere"; }
at 3 ms destroy none;
--- file bare.scenario
environment bare { slices 1; }
--- file one.txt
1
--- file none.txt
none
--- file count.scenario
kernel { slices 2 of 1 ms; }
device wire = capture "two.pcap" out "sent.pcap";
environment counter {
    slices 1;
    library "Counter" from "java" with device "wire" with most "one.txt";
}
environment caller { slices 1; }
at 5 ms call counter from caller;
--- file given.scenario
device wire = capture "two.pcap";
environment nothing { library "Counter" from "java"; }
environment device { library "Counter" from "java" with device "wier" with most "one.txt"; }
environment missing { library "Counter" from "java" with device "wire" with most "two.txt"; }
environment number { library "Counter" from "java" with device "wire" with most "none.txt"; }
environment unasked { library "Counter" from "java" with device "wire" with most "one.txt" with mod "good"; }
--- file classes.scenario
environment a { library "Counted" from "java"; }
environment b { library "NoLibrary" from "java"; }
environment c { library "Bare" from "java"; }
environment d { library "Made" from "java"; }
environment e { library "Broken" from "broken"; }
environment f { library "Broken" from "nowhere"; }
environment g { library "Broken" from "one.txt"; }
--- file meaning.scenario
device wire = capture "two.pcap";
environment a {
    library "Counter" from "java" with device "wire" with most "one.txt" with most "two.txt";
    library "Counter" from "java";
    timer at 1 ms;
    each slice work 1 ms;
    when called answer later;
    when revoked ignore;
}
environment b { slices 1; }
at 1 ms call b from a;
at 1 ms revoke 1 page of a;
--- command
kernel count.scenario
kernel count.scenario --force --with most=nowhere.txt
kernel count.scenario --force --with msot=one.txt
kernel count.scenario --with mood
kernel count.scenario --check --force --with mood=good
kernel count.scenario --json --force --with mood=good
run -f 'udp src port 7' --pcap sent.pcap
kernel given.scenario
kernel classes.scenario
kernel meaning.scenario
kernel throws.scenario
kernel later.scenario
kernel bare.scenario --with where=made
--- result
status 0
out> 0.000 ms  counter  created
out> 0.000 ms  caller   created
out> 5.000 ms  caller   called    counter
out> 5.000 ms  caller   answered  by counter
out>
out> device  came  left  lost  doubled  overtook  other
out> wire       2     1     0        0         0      0
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> counter           3         0      1      0      0      0           0       0
out> caller            3         0      0      0      0      0           0       0
out>
out> calls of  called  answered  came
out> counter        0         0     1
out> caller         1         1     0
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> counter            2     84        0       2     0     0        0
out> caller             0      0        0       0     0     0        0
out> nobody             0
out> all packets        2     84        0       2           0        0
out>
out> claim         packets  fuel  sent  forbidden  runs of its handler
out> counter: udp        2     0     0          0
out>
out> counter counts
out> drawn      506
out> entered      1
out> sent back    1
out> taken        2
out>
out> 1 packet of wire in sent.pcap
out> over at 11.000 ms
status 2
err> --with most: error[H0411]: library must be a class that is there, and be made of what is given to it
err> note: NoSuchFileException: nowhere.txt
status 2
err> --with msot: error[H0406]: name must be one that there is  with=msot
err> note: no library asks for that
err> help: did you mean most
status 2
err> exocode kernel: error[H0001]: command line must be of its form
err> note: value for option '--with' (NAME=TEXT) should be in KEY=VALUE format but was mood
err> help: exocode kernel --help
status 0
out> count.scenario: good  environments=2 devices=1 happenings=1
out> kernel { pages 256; reserve 5; blocks 256; timers 64; slices 2 of 1 ms; overrun 16; patience 50 us; engine interp; promote after 1000; seed 1; link ethernet; }
status 0
out> {
out>   "scenario" : "count.scenario",
out>   "nanos" : 11000000,
out>   "complete" : true,
out>   "events" : [ {
out>     "nanos" : 0,
out>     "name" : "counter",
out>     "event" : "created",
out>     "detail" : ""
out>   }, {
out>     "nanos" : 0,
out>     "name" : "caller",
out>     "event" : "created",
out>     "detail" : ""
out>   }, {
out>     "nanos" : 5000000,
out>     "name" : "caller",
out>     "event" : "called",
out>     "detail" : "counter"
out>   }, {
out>     "nanos" : 5000000,
out>     "name" : "caller",
out>     "event" : "answered",
out>     "detail" : "by counter"
out>   } ],
out>   "more" : 0,
out>   "devices" : [ {
out>     "name" : "wire",
out>     "came" : 2,
out>     "left" : 1,
out>     "lost" : 0,
out>     "doubled" : 0,
out>     "overtook" : 0,
out>     "other" : 0,
out>     "failed" : false,
out>     "out" : "sent.pcap",
out>     "written" : 1
out>   } ],
out>   "environments" : [ {
out>     "name" : "counter",
out>     "slices" : 3,
out>     "forfeits" : 0,
out>     "pages" : 1,
out>     "asked" : 0,
out>     "taken" : 0,
out>     "saved" : 0,
out>     "interrupts" : 0,
out>     "untold" : 0,
out>     "called" : 0,
out>     "answered" : 0,
out>     "came" : 1,
out>     "read" : 0,
out>     "packets" : 2,
out>     "bytes" : 84,
out>     "deliveries" : {
out>       "queued" : 2
out>     },
out>     "runs" : { },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 0,
out>     "counts" : {
out>       "drawn" : 506,
out>       "entered" : 1,
out>       "sent back" : 1,
out>       "taken" : 2
out>     }
out>   }, {
out>     "name" : "caller",
out>     "slices" : 3,
out>     "forfeits" : 0,
out>     "pages" : 0,
out>     "asked" : 0,
out>     "taken" : 0,
out>     "saved" : 0,
out>     "interrupts" : 0,
out>     "untold" : 0,
out>     "called" : 1,
out>     "answered" : 1,
out>     "came" : 0,
out>     "read" : 0,
out>     "packets" : 0,
out>     "bytes" : 0,
out>     "deliveries" : { },
out>     "runs" : { },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 0
out>   } ],
out>   "claims" : [ {
out>     "environment" : "counter",
out>     "name" : "udp",
out>     "isThere" : true,
out>     "packets" : 2,
out>     "bytes" : 84,
out>     "deliveries" : {
out>       "queued" : 2
out>     },
out>     "runs" : { },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 0
out>   } ],
out>   "handlers" : [ ],
out>   "all" : {
out>     "packets" : 2,
out>     "bytes" : 84,
out>     "deliveries" : {
out>       "queued" : 2
out>     },
out>     "runs" : { },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 0
out>   },
out>   "refused" : [ ]
out> }
status 0
out> filter              packets    share            bytes
out> udp src port 7            1  100.0 %               42
out> all packets               1  100.0 %               42
status 2
err> given.scenario:2:23: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment nothing { library "Counter" from "java"; }
err>                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: with device "..." is missing
err> given.scenario:3:64: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment device { library "Counter" from "java" with device "wier" with most "one.txt"; }
err>                                                                    ^^^^^^
err> note: there is no device wier
err> given.scenario:4:82: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment missing { library "Counter" from "java" with device "wire" with most "two.txt"; }
err>                                                                                      ^^^^^^^^^
err> note: NoSuchFileException: two.txt
err> given.scenario:5:81: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment number { library "Counter" from "java" with device "wire" with most "none.txt"; }
err>                                                                                     ^^^^^^^^^^
err> note: java.lang.NumberFormatException: For input string: "none"
err> note: thrown at Counter.java:24
err> help: EXOCODE_JAVA_OPTS=-Dexocode.trace shows how it came there
err> given.scenario:6:101: error[H0406]: name must be one that there is  with=mod
err>     environment unasked { library "Counter" from "java" with device "wire" with most "one.txt" with mod "good"; }
err>                                                                                                         ^^^^^^
err> note: no library asks for that
err> help: did you mean mood
status 2
err> classes.scenario:1:25: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment a { library "Counted" from "java"; }
err>                             ^^^^^^^^^
err> note: there is no such class
err> classes.scenario:2:25: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment b { library "NoLibrary" from "java"; }
err>                             ^^^^^^^^^^^
err> note: the class is no dev.exocode.host.scenario.ScenarioLibrary
err> classes.scenario:3:25: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment c { library "Bare" from "java"; }
err>                             ^^^^^^
err> note: the class is not public, or abstract
err> classes.scenario:4:25: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment d { library "Made" from "java"; }
err>                             ^^^^^^
err> note: the class has no public constructor with a dev.exocode.host.scenario.Given
err> classes.scenario:5:39: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment e { library "Broken" from "broken"; }
err>                                           ^^^^^^^^
err> note: the sources have errors
err> note: Broken.java:3: cannot find symbol
err> note: Broken.java:2: incompatible types: java.lang.String cannot be converted to int
err> classes.scenario:6:39: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment f { library "Broken" from "nowhere"; }
err>                                           ^^^^^^^^^
err> note: there is no such folder or archive
err> classes.scenario:7:25: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment g { library "Broken" from "one.txt"; }
err>                             ^^^^^^^^
err> note: there is no such class
status 2
err> meaning.scenario:3:79: error[H0405]: what is said must be said once  again=with most
err>         library "Counter" from "java" with device "wire" with most "one.txt" with most "two.txt";
err>                                                                                   ^^^^
err> meaning.scenario:4:5: error[H0405]: what is said must be said once  again=library
err>         library "Counter" from "java";
err>         ^^^^^^^
err> meaning.scenario:5:5: error[H0408]: what is said must mean something where it stands  found=timer
err>         timer at 1 ms;
err>         ^^^^^
err> note: what it does its library says
err> meaning.scenario:6:5: error[H0408]: what is said must mean something where it stands  found=each
err>         each slice work 1 ms;
err>         ^^^^
err> note: what it does its library says
err> meaning.scenario:7:5: error[H0408]: what is said must mean something where it stands  found=when
err>         when called answer later;
err>         ^^^^
err> note: what it does its library says
err> meaning.scenario:8:5: error[H0408]: what is said must mean something where it stands  found=when
err>         when revoked ignore;
err>         ^^^^
err> note: what it does its library says
err> meaning.scenario:11:21: error[H0408]: what is said must mean something where it stands  found=a
err>     at 1 ms call b from a;
err>                         ^
err> note: what it does its library says
status 2
err> throws.scenario:1:60: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment made { library "Throws" from "java" with where "made"; }
err>                                                                ^^^^^^
err> note: java.lang.IllegalStateException: here, in made
err> note: thrown at Throws.java:17
err> help: EXOCODE_JAVA_OPTS=-Dexocode.trace shows how it came there
status 1
out> 0.000 ms  begin   created
out> 0.000 ms  begin   destroyed  its library threw java.lang.IllegalStateException: here, in begin
out> 0.000 ms  error   created
out> 0.000 ms  error   destroyed  its library threw java.lang.Error: an error, in begin
out> 0.000 ms  slice   created
out> 0.000 ms  counts  created
out> 0.000 ms  unset   created
out> 0.000 ms  none    created
out> 0.000 ms  slice   threw      java.lang.IllegalStateException: here, in slice
out> 0.000 ms  slice   destroyed  its library threw java.lang.IllegalStateException: here, in slice
out> 2.000 ms  unset   threw      java.lang.NullPointerException: Cannot invoke "String.length()" because "unset" is null
out> 2.000 ms  unset   destroyed  its library threw java.lang.NullPointerException: Cannot invoke "String.length()" because "unset" is null
out> 3.000 ms  none    destroyed  as the scenario says
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> begin             0         0      0      0      0      0           0       0  gone at 0.000 ms
out> error             0         0      0      0      0      0           0       0  gone at 0.000 ms
out> slice             1         0      0      0      0      0           0       0  gone at 0.000 ms
out> counts            2         0      0      0      0      0           0       0
out> unset             1         0      0      0      0      0           0       0  gone at 2.000 ms
out> none              0         0      0      0      0      0           0       0  gone at 3.000 ms
out>
out> over at 34.000 ms
err> later.scenario:1:31: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment begin { slices 1; library "Throws" from "java" with where "begin"; }
err>                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: java.lang.IllegalStateException: here, in begin
err> note: thrown at Throws.java:17
err> help: EXOCODE_JAVA_OPTS=-Dexocode.trace shows how it came there
err> later.scenario:2:31: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment error { slices 1; library "Throws" from "java" with where "error"; }
err>                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: java.lang.Error: an error, in begin
err> note: thrown at Throws.java:20
err> help: EXOCODE_JAVA_OPTS=-Dexocode.trace shows how it came there
err> later.scenario:3:31: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment slice { slices 1; library "Throws" from "java" with where "slice"; }
err>                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: java.lang.IllegalStateException: here, in slice
err> note: thrown at Throws.java:17
err> help: EXOCODE_JAVA_OPTS=-Dexocode.trace shows how it came there
err> later.scenario:5:31: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment unset { slices 1; library "Throws" from "java" with where "unset"; }
err>                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: java.lang.NullPointerException: Cannot invoke "String.length()" because "unset" is null
err> note: thrown at Throws.java:23
err> help: EXOCODE_JAVA_OPTS=-Dexocode.trace shows how it came there
err> later.scenario:4:32: error[H0411]: library must be a class that is there, and be made of what is given to it
err>     environment counts { slices 1; library "Throws" from "java" with where "counts"; }
err>                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: java.lang.IllegalStateException: here, in counts
err> note: thrown at Throws.java:17
err> help: EXOCODE_JAVA_OPTS=-Dexocode.trace shows how it came there
status 2
err> --with where: error[H0406]: name must be one that there is  with=where
err> note: no library asks for anything
