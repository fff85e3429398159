package dev.exocode.host.cli;

import dev.exocode.dpf.LinkType;
import dev.exocode.host.device.DeviceCode;
import dev.exocode.host.device.LiveDevice;
import dev.exocode.host.device.LiveInterface;
import dev.exocode.vcode.diagnostic.Code;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** The verb {@code devices}. */
@Command(
        name = "devices",
        description = "List the interfaces of this machine that packets can come by, through libpcap.",
        footer = {
            "",
            "link is what the packets of an interface start with, as '--link' and scenarios name it; each interface is"
                    + " opened for a moment to know that. Why some cannot be opened is told behind the list, each reason once.",
            "Exit status 2 if there is no libpcap."
        })
final class DevicesCommand extends Verb {

    @Override
    public Integer call() {
        Result<List<LiveInterface>> all = LiveDevice.interfaces();
        if (all.value().isEmpty()) {
            return report(all.diagnostics());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("interface", "state", "link", "addresses"));
        for (LiveInterface one : all.value().get()) {
            rows.add(List.of(
                    one.name(),
                    one.up() ? "up" : "down",
                    one.link().map(DevicesCommand::word).orElse("-"),
                    String.join(" ", one.addresses())));
        }
        out().print(KernelTable.rows(rows, 0, 0));
        // Each reason once, but for what the list says already.
        Set<Code> told = new HashSet<>(Set.of(DeviceCode.DOWN));
        for (LiveInterface one : all.value().get()) {
            one.refusal().filter(why -> told.add(why.code())).ifPresent(err()::println);
        }
        return Main.DONE;
    }

    private static String word(LinkType type) {
        return Stream.of(Link.values())
                .filter(link -> link.type == type)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
