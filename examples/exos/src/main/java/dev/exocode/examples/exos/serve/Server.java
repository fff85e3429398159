package dev.exocode.examples.exos.serve;

import dev.exocode.examples.exos.Connection;
import dev.exocode.examples.exos.Count;
import dev.exocode.examples.exos.Exos;
import dev.exocode.examples.exos.Limits;
import dev.exocode.examples.exos.NetworkStack;
import dev.exocode.examples.exos.Secret;
import dev.exocode.examples.exos.State;
import dev.exocode.examples.exos.Station;
import dev.exocode.examples.exos.cheetah.Cheetah;
import dev.exocode.examples.exos.cheetah.FastPath;
import dev.exocode.examples.exos.cheetah.Site;
import dev.exocode.examples.exos.cheetah.Status;
import dev.exocode.examples.exos.dns.Responder;
import dev.exocode.examples.exos.dns.Zone;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Interrupt;
import dev.exocode.host.scenario.Given;
import dev.exocode.host.scenario.ScenarioLibrary;
import dev.exocode.host.scenario.Surroundings;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The library of an environment of a scenario: a network stack, Cheetah at port 80 and a responder of DNS at port 53.
 *
 * <pre>
 * environment cheetah {
 *     library "dev.exocode.examples.exos.serve.Server" from "../exos"
 *         with device "wire" with ethernet "02:00:0a:09:00:02" with address "10.9.0.2/24"
 *         with site "www" with zone "zone.txt";
 * }
 * </pre>
 *
 * <p>{@code with handler "none"} leaves all requests to the library. To finish is to accept nothing more, and to close what is open.
 */
public final class Server extends Exos implements ScenarioLibrary {
    private static final int HTTP = 80;
    private static final int HEXADECIMAL = 16;

    private final String device;
    private final Station station;
    private final Site site;
    private final Responder responder;
    private final boolean handled;
    private Cheetah cheetah;
    private FastPath fast;

    /**
     * Reads what it serves.
     *
     * @param given {@code device}, {@code ethernet} and {@code address}: where and who it is; {@code site}, a folder, and {@code zone}, a file: what it answers;
     *     {@code handler}, {@code none} for none
     * @throws IOException if what it serves cannot be read
     * @throws IllegalArgumentException if something is missing or means nothing
     */
    public Server(Given given) throws IOException {
        site = Site.read(given.file("site"));
        responder = new Responder(Zone.read(given.file("zone")));
        long ethernet = ethernet(given.text("ethernet"));
        station = station(ethernet, given.text("address"));
        device = given.device("device");
        String handler = given.find("handler").orElse("cheetah");
        if (!handler.equals("none") && !handler.equals("cheetah")) {
            throw new IllegalArgumentException("handler is none or cheetah");
        }
        handled = handler.equals("cheetah");
    }

    private static long ethernet(String address) {
        if (!address.matches("\\p{XDigit}{2}(:\\p{XDigit}{2}){5}")) {
            throw new IllegalArgumentException("an address of Ethernet is like 02:00:0a:09:00:02");
        }
        long ethernet = Long.parseLong(address.replace(":", ""), HEXADECIMAL);
        if (!Station.isStation(ethernet)) {
            throw new IllegalArgumentException(address + " is a group's, or nobody's");
        }
        return ethernet;
    }

    private static Station station(long ethernet, String address) {
        int slash = address.indexOf('/');
        if (!address.matches("[0-9.]+/[0-9]{1,2}")) {
            throw new IllegalArgumentException("an address is like 10.9.0.2/24");
        }
        return Station.of(ethernet, address.substring(0, slash), Integer.parseInt(address.substring(slash + 1)));
    }

    @Override
    public List<Diagnostic> begin(Surroundings around) {
        Environment self = around.self();
        Secret secret = new Secret(around.random().nextLong(), around.random().nextLong());
        Result<NetworkStack> stack = attach(
                self,
                station,
                Limits.USUAL,
                secret,
                around.clock()::now,
                around.packets(),
                (data, offset, length) -> around.send(device, data, offset, length));
        if (stack.value().isEmpty()) {
            return stack.diagnostics();
        }
        cheetah = new Cheetah(site, around.clock()::now, Cheetah.IDLE_NANOS, Cheetah.REQUEST_NANOS);
        cheetah.listen(stack(), HTTP);
        responder.listen(stack());
        if (handled) {
            Result<FastPath> attached = FastPath.attach(self, this, station, HTTP, around.packets(), site);
            attached.value().ifPresent(path -> {
                fast = path;
                cheetah.lendTo(path);
            });
            return attached.diagnostics();
        }
        return List.of();
    }

    @Override
    public void interrupt(Environment environment, Interrupt interrupt) {
        if (fast != null) {
            fast.interrupt(interrupt);
        }
    }

    @Override
    public void finish() {
        if (stack() != null) {
            stack().tcp().ignore(HTTP);
            stack().tcp().connections().forEach(Connection::close);
        }
    }

    @Override
    public boolean isDone() {
        return stack() == null
                || stack().tcp().connections().stream().allMatch(each -> each.state() == State.TIME_WAIT);
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (cheetah != null) {
            counts.put("requests to the handler", fast == null ? 0 : fast.served());
            counts.put("requests to the library", cheetah.requests());
            for (Status each : Status.values()) {
                if (cheetah.answered(each) > 0) {
                    counts.put("answers " + each.number(), cheetah.answered(each));
                }
            }
            counts.put("questions of DNS", responder.answered());
            for (Count each : Count.values()) {
                if (stack().counted(each) > 0) {
                    counts.put(each.name().toLowerCase(Locale.ROOT).replace('_', ' '), stack().counted(each));
                }
            }
        }
        return counts;
    }
}
