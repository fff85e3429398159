package dev.exocode.sandbox.fuzz;

import dev.exocode.vcode.Function;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Op;
import dev.exocode.vcode.Program;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Segment;
import dev.exocode.vcode.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small changes of what was valid. */
final class Mutation {
    private static final int TRIES = 8;
    private static final long[] NUMBERS = {
        0, 1, -1, 7, 8, 63, 64, 255, 256, 0x7fffffff, 0x80000000L, -0x80000000L, 0xffffffffL
    };
    private static final String LETTERS = "r0123456789[]+-,:.#@ \t\n\"\\abcdefghijklmnopqrstuvwxyz_\0\u00e9\ud83d";

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** A program with one to three changes, each of an instruction, a declaration or the order. */
    Program program(Program program) {
        Program changed = program;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            changed = changed(changed);
        }
        return changed;
    }

    private Program changed(Program program) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return switch (random.nextInt(12)) {
                    case 0 -> declared(program);
                    case 1 -> functions(program);
                    case 2 -> ordered(program);
                    case 3 ->
                        Programs.without(program, random.nextInt(program.code().size()));
                    default -> instruction(program);
                };
            } catch (IllegalArgumentException impossible) {
                // What cannot be written down at all is drawn anew.
                continue;
            }
        }
        return program;
    }

    private Program declared(Program program) {
        Map<Region, Segment> regions = new EnumMap<>(Region.class);
        regions.putAll(program.regions());
        Region region = Region.values()[random.nextInt(Region.values().length)];
        Segment old = regions.get(region);
        if (old == null || random.nextInt(4) == 0) {
            regions.remove(region);
        } else {
            int bytes = old.bytes() == 0 ? 0 : Math.max(0, old.bytes() + random.nextInt(17) - 12);
            regions.put(region, new Segment(region, region == Region.PACKET ^ old.writable(), bytes));
        }
        return Programs.with(program, regions, program.functions(), program.code());
    }

    private Program functions(Program program) {
        List<Function> functions = new ArrayList<>(program.functions());
        int i = random.nextInt(functions.size());
        Function old = functions.get(i);
        boolean moves = i > 0 && random.nextBoolean();
        functions.set(
                i,
                new Function(
                        old.name(),
                        moves ? old.start() + random.nextInt(3) - 1 : old.start(),
                        old.signature(),
                        moves ? old.localBytes() : random.nextInt(40)));
        return Programs.with(program, program.regions(), functions, program.code());
    }

    private Program ordered(Program program) {
        List<Instruction> code = new ArrayList<>(program.code());
        int at = random.nextInt(code.size());
        int other = random.nextInt(code.size());
        Instruction moved = code.get(at);
        code.set(at, code.get(other));
        if (random.nextBoolean()) {
            code.set(other, moved);
        }
        return Programs.with(program, program.regions(), program.functions(), code);
    }

    private Program instruction(Program program) {
        List<Instruction> code = new ArrayList<>(program.code());
        int at = random.nextInt(code.size());
        Instruction in = code.get(at);
        Op op = in.op();
        Type type = in.type();
        Region region = in.region();
        int rd = in.rd();
        int rs1 = in.rs1();
        int rs2 = in.rs2();
        long imm = in.imm();
        int target = in.target();
        switch (random.nextInt(8)) {
            case 0 -> op = like(op);
            case 1 -> type = op.types().get(random.nextInt(op.types().size()));
            case 2 -> region = region == null ? null : Region.values()[random.nextInt(Region.values().length)];
            case 3 -> rd = random.nextInt(random.nextInt(4) == 0 ? Instruction.REGISTERS : 10);
            case 4 -> rs1 = random.nextInt(random.nextInt(4) == 0 ? Instruction.REGISTERS : 10);
            case 5 -> rs2 = random.nextInt(random.nextInt(4) == 0 ? Instruction.REGISTERS : 10);
            case 6 ->
                imm = random.nextBoolean() ? imm + random.nextInt(9) - 4 : NUMBERS[random.nextInt(NUMBERS.length)];
            default ->
                target = random.nextInt(8) == 0
                        ? random.nextInt(Integer.MAX_VALUE)
                        : Math.max(0, target + random.nextInt(7) - 3);
        }
        code.set(at, new Instruction(op, type, in.immediate(), region, rd, rs1, rs2, imm, target));
        return Programs.with(program, program.regions(), program.functions(), code);
    }

    private Op like(Op op) {
        List<Op> same = Arrays.stream(Op.values())
                .filter(other -> other.format() == op.format())
                .toList();
        return same.get(random.nextInt(same.size()));
    }

    /** Bytes with some changed, put in, left out or put twice. */
    byte[] bytes(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0 && changed.length > 0; changes--) {
            int at = random.nextInt(changed.length);
            int length = Math.min(changed.length - at, 1 + random.nextInt(random.nextInt(4) == 0 ? 16 : 4));
            switch (random.nextInt(7)) {
                case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed[at] = (byte) random.nextInt(256);
                case 2 -> {
                    long number = NUMBERS[random.nextInt(NUMBERS.length)];
                    for (int i = 0; i < length; i++) {
                        changed[at + i] = (byte) (number >> 8 * (i & 7));
                    }
                }
                case 3 -> changed = joined(Arrays.copyOf(changed, at), changed, at + length);
                case 4 -> changed = joined(Arrays.copyOf(changed, at + length), changed, at);
                case 5 -> changed = Arrays.copyOf(changed, changed.length + length);
                default -> changed = random.nextInt(3) == 0 ? Arrays.copyOf(changed, at) : changed;
            }
        }
        return changed;
    }

    private static byte[] joined(byte[] head, byte[] bytes, int tail) {
        byte[] all = Arrays.copyOf(head, head.length + bytes.length - tail);
        System.arraycopy(bytes, tail, all, head.length, bytes.length - tail);
        return all;
    }

    /** Text with some of its lines changed, or letters. */
    String text(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int changes = 1 + random.nextInt(3); changes > 0 && !lines.isEmpty(); changes--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size() + 1), line);
                case 2 -> lines.set(at, line + lines.get(random.nextInt(lines.size())));
                case 3 ->
                    lines.set(at, new String(bytes(line.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
                default -> lines.set(at, letter(line));
            }
        }
        return String.join("\n", lines);
    }

    private String letter(String line) {
        int at = random.nextInt(line.length() + 1);
        int behind = Math.min(line.length(), at + random.nextInt(3));
        String repeated = random.nextInt(30) == 0 ? "9".repeat(random.nextInt(3000)) : "";
        return line.substring(0, at)
                + LETTERS.charAt(random.nextInt(LETTERS.length()))
                + repeated
                + line.substring(behind);
    }
}
