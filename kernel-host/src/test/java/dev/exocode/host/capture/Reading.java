package dev.exocode.host.capture;

import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A capture read to its end, with copies of everything; what every reading must hold is checked on the way. */
record Reading(boolean opened, List<Packet> packets, Optional<Diagnostic> problem, int bufferBytes) {

    record Packet(List<Byte> data, long originalLength, int linkType, int interfaceIndex, long nanos, long position) {}

    static Reading of(byte[] file) {
        return of(new ByteArrayInputStream(file));
    }

    static Reading of(InputStream stream) {
        Result<CaptureReader> result = CaptureReader.of(stream, "t.pcap");
        if (result.value().isEmpty()) {
            return new Reading(
                    false, List.of(), Optional.of(result.diagnostics().get(0)), 0);
        }
        List<Packet> packets = new ArrayList<>();
        try (CaptureReader reader = result.value().get()) {
            long before = -1;
            while (reader.next()) {
                require(reader.position() > before, "positions rise");
                before = reader.position();
                require(reader.length() >= 0 && reader.length() <= CaptureReader.MAX_PACKET_BYTES, "length in range");
                byte[] data = Arrays.copyOfRange(reader.data(), reader.offset(), reader.offset() + reader.length());
                packets.add(new Packet(
                        boxed(data),
                        reader.originalLength(),
                        reader.linkType(),
                        reader.interfaceIndex(),
                        reader.timestampNanos(),
                        reader.position()));
                require(reader.packets() == packets.size(), "packets counted");
                require(reader.problem().isEmpty() && !reader.truncated(), "no problem before the end");
            }
            require(!reader.next(), "the end is the end");
            boolean warned = reader.problem()
                    .filter(d -> d.severity() == Diagnostic.Severity.WARNING)
                    .isPresent();
            require(reader.truncated() == warned, "truncated if and only if warned");
            return new Reading(true, packets, reader.problem(), reader.data().length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The kind of the problem. */
    CaptureCode code() {
        return (CaptureCode) problem.orElseThrow().code();
    }

    static List<Byte> boxed(byte[] data) {
        List<Byte> list = new ArrayList<>(data.length);
        for (byte b : data) {
            list.add(b);
        }
        return list;
    }

    private static void require(boolean held, String what) {
        if (!held) {
            throw new AssertionError(what);
        }
    }
}
