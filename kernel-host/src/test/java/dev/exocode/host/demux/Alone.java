package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Share;
import dev.exocode.host.load.Engine;
import dev.exocode.host.load.Wire;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.engine.Executable;
import dev.exocode.verifier.Policy;
import dev.exocode.verifier.Verdict;
import dev.exocode.verifier.Verifier;

/** A filter that is run alone. */
final class Alone {
    final Rule rule;
    final PacketSet packets;
    final int order;
    final Share share;
    private final Wire wire = new Wire();
    private final Executable program;

    Alone(Rule rule, int order) {
        this.rule = rule;
        this.order = order;
        this.packets = PacketSet.of(rule.condition()).orElseThrow();
        this.share = packets.share();
        byte[] program =
                BinaryFormat.encode(rule.condition().compile().orElseThrow().withoutLines());
        Verdict verdict = new Verifier(Policy.STRICT.withFuel(Policy.MAX_FUEL)).verify("alone", program);
        this.program =
                Engine.INTERP.load("alone", (Verdict.Accepted) verdict, wire).orThrow();
    }

    boolean has(byte[] packet, int captured) {
        return has(packet, captured, packet.length);
    }

    boolean has(byte[] packet, int captured, int onWire) {
        wire.carries(onWire);
        return program.run(packet, 0, captured) != 0;
    }
}
