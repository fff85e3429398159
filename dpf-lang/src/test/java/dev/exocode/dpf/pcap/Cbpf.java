package dev.exocode.dpf.pcap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of classic BPF, and an interpreter of it that shares nothing with the project: the second way to ask libpcap.
 *
 * <p>Source: the instruction set as McCanne and Jacobson describe it and as {@code tcpdump -d} and {@code -ddd} print it. Numbers
 * have 32 bits and no sign; a load from outside the captured bytes and a division by zero reject the packet.
 */
record Cbpf(List<Cbpf.Instruction> instructions) {
    /** What the code names by class (the low three bits), size or operator, and mode or source. */
    record Instruction(int code, int jumpTrue, int jumpFalse, int k) {}

    /** A number that a program compared, how that went, and a number loaded before, of which it may be made. */
    record Comparison(int branch, int offset, int bytes, int loaded, int number, int with) {}

    /** What a program says of a packet. */
    enum Verdict {
        /** It accepts. */
        MATCH,
        /** It rejects. */
        MISS,
        /** It looks at memory that it has not written: libpcap finds there what the run before left. */
        UNDEFINED;

        static Verdict of(boolean matches) {
            return matches ? MATCH : MISS;
        }
    }

    private static final int MEMORY = 16;
    /** Loops come of {@code protochain} alone, and walk on at each turn or come back to where they were. */
    private static final int MAX_STEPS = 100_000;

    private static final List<String> ALU =
            List.of("add", "sub", "mul", "div", "or", "and", "lsh", "rsh", "neg", "mod", "xor");
    private static final List<String> JUMPS = List.of("ja", "jeq", "jgt", "jge", "jset");
    private static final Pattern LINE =
            Pattern.compile("\\((\\d+)\\)\\s+(\\w+)\\s*(.*?)\\s*(?:jt (\\d+)\\s+jf (\\d+))?");
    private static final Pattern OPERAND = Pattern.compile(
            "#(?<pktlen>pktlen)|#(?<k>\\w+)|4\\*\\(\\[(?<msh>\\w+)]&0xf\\)|\\[x \\+ (?<ind>-?\\w+)]|\\[(?<abs>\\w+)]|M\\[(?<mem>\\d+)]"
                    + "|(?<x>x)|(?<to>\\d+)|");

    /** Reads the lines of numbers that {@code tcpdump -ddd} prints. */
    static Cbpf ofNumbers(String text) {
        List<Instruction> instructions = new ArrayList<>();
        for (String line : text.lines().skip(1).toList()) {
            String[] words = line.trim().split(" ");
            instructions.add(new Instruction(
                    Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]), (int)
                            Long.parseLong(words[3])));
        }
        return new Cbpf(instructions);
    }

    /** Writes what {@link #ofNumbers} reads. */
    String toNumbers() {
        StringBuilder out = new StringBuilder().append(instructions.size()).append('\n');
        for (Instruction i : instructions) {
            out.append("%d %d %d %s%n".formatted(i.code, i.jumpTrue, i.jumpFalse, Integer.toUnsignedString(i.k)));
        }
        return out.toString();
    }

    /** Reads the lines of words that {@code tcpdump -d} prints; fails on words that are not of classic BPF without extensions. */
    static Cbpf ofWords(String text) {
        List<Instruction> instructions = new ArrayList<>();
        for (String line :
                text.lines().map(l -> l.replaceFirst(";.*", "").trim()).toList()) {
            if (!line.isEmpty()) {
                Matcher words = LINE.matcher(line);
                if (!words.matches()) {
                    throw new IllegalArgumentException(line);
                }
                instructions.add(instruction(words, instructions.size()));
            }
        }
        return new Cbpf(instructions);
    }

    private static Instruction instruction(Matcher words, int pc) {
        String word = words.group(2);
        Matcher operand = OPERAND.matcher(words.group(3));
        if (!operand.matches()) {
            throw new IllegalArgumentException(words.group());
        }
        int jump = JUMPS.indexOf(word);
        int alu = ALU.indexOf(word);
        int fromX = operand.group("x") != null ? 8 : 0;
        if (jump == 0) {
            return new Instruction(5, 0, 0, number(operand.group("to")) - pc - 1);
        } else if (jump > 0) {
            int yes = number(words.group(4)) - pc - 1;
            int no = number(words.group(5)) - pc - 1;
            return new Instruction(5 | jump << 4 | fromX, yes, no, number(operand.group("k")));
        } else if (alu >= 0) {
            return new Instruction(4 | alu << 4 | fromX, 0, 0, number(operand.group("k")));
        }
        return switch (word) {
            case "ret" -> new Instruction(operand.group("k") == null ? 0x16 : 6, 0, 0, number(operand.group("k")));
            case "tax" -> new Instruction(7, 0, 0, 0);
            case "txa" -> new Instruction(0x87, 0, 0, 0);
            case "st" -> new Instruction(2, 0, 0, number(operand.group("mem")));
            case "stx" -> new Instruction(3, 0, 0, number(operand.group("mem")));
            case "ld" -> load(operand, 0);
            case "ldh" -> load(operand, 8);
            case "ldb" -> load(operand, 0x10);
            case "ldx" -> load(operand, 1);
            case "ldxb" -> load(operand, 0x11);
            default -> throw new IllegalArgumentException(words.group());
        };
    }

    private static Instruction load(Matcher operand, int code) {
        String[] modes = {"k", "abs", "ind", "mem", "pktlen", "msh"};
        for (int mode = 0; mode < modes.length; mode++) {
            String text = operand.group(modes[mode]);
            if (text != null) {
                return new Instruction(code | mode << 5, 0, 0, mode == 4 ? 0 : number(text));
            }
        }
        throw new IllegalArgumentException(operand.group());
    }

    private static int number(String text) {
        return text == null ? 0 : (int) (long) Long.decode(text.matches("0\\d+") ? text.replaceFirst("^0+", "") : text);
    }

    /** Whether the length on the wire may make a difference. */
    boolean looksAtLength() {
        return instructions.stream().anyMatch(i -> (i.code & 0xfe) == 0x80);
    }

    /** What the program says of a packet. */
    Verdict verdict(Frame frame) {
        return run(frame, new ArrayList<>());
    }

    /** What the program says of a packet; the comparisons that it makes are added to a list. */
    Verdict run(Frame frame, List<Comparison> compared) {
        // Where libpcap would never say anything, no packet is accepted: here none is looked at for ever.
        return toEnd(frame, compared).orElse(Verdict.MISS);
    }

    /** Whether the program ends on a packet: a chain of headers may come back to where it was. */
    boolean ends(Frame frame) {
        return toEnd(frame, new ArrayList<>()).isPresent();
    }

    private Optional<Verdict> toEnd(Frame frame, List<Comparison> compared) {
        byte[] packet = frame.bytes();
        int[] memory = new int[MEMORY];
        int written = 0;
        int a = 0;
        int x = 0;
        Comparison last = new Comparison(0, 0, 0, 0, 0, 0);
        Comparison beforeLast = null;
        int pc = 0;
        for (int step = 0; step < MAX_STEPS; step++) {
            Instruction i = instructions.get(pc++);
            int k = i.k;
            int operand = (i.code & 8) == 0 ? k : x;
            switch (i.code & 7) {
                case 0, 1 -> {
                    int bytes = 4 >> (i.code >> 3 & 3);
                    int mode = i.code >> 5;
                    long at = (k & 0xffff_ffffL) + (mode == 2 ? x & 0xffff_ffffL : 0);
                    int number;
                    if (mode == 1 || mode == 2 || mode == 5) {
                        if (at + bytes > packet.length) {
                            return Optional.of(Verdict.MISS);
                        }
                        int loaded = 0;
                        for (int n = 0; n < bytes; n++) {
                            loaded = loaded << 8 | packet[(int) at + n] & 0xff;
                        }
                        beforeLast = last;
                        last = new Comparison(0, (int) at, bytes, loaded, 0, 0);
                        number = mode == 5 ? (loaded & 0xf) << 2 : loaded;
                    } else {
                        if (mode == 3 && (written >> k & 1) == 0) {
                            return Optional.of(Verdict.UNDEFINED);
                        }
                        number = mode == 0 ? k : mode == 3 ? memory[k] : frame.wireLength();
                    }
                    if ((i.code & 7) == 0) {
                        a = number;
                    } else {
                        x = number;
                    }
                }
                case 2, 3 -> {
                    memory[k] = (i.code & 7) == 2 ? a : x;
                    written |= 1 << k;
                }
                case 4 -> {
                    int operator = i.code >> 4;
                    if ((operator == 3 || operator == 9) && operand == 0) {
                        return Optional.of(Verdict.MISS);
                    }
                    a = alu(operator, a, operand);
                }
                case 5 -> {
                    int jump = i.code >> 4;
                    if (jump == 0) {
                        pc += k;
                    } else {
                        boolean taken = holds(jump, a, operand);
                        int branch = 2 * pc + (taken ? 1 : 0);
                        for (Comparison load : beforeLast == null ? List.of(last) : List.of(beforeLast, last)) {
                            compared.add(new Comparison(branch, load.offset, load.bytes, load.loaded, a, operand));
                        }
                        pc += taken ? i.jumpTrue : i.jumpFalse;
                    }
                }
                case 6 -> {
                    return Optional.of(Verdict.of(((i.code & 0x10) == 0 ? k : a) != 0));
                }
                default -> {
                    if ((i.code & 0x80) == 0) {
                        x = a;
                    } else {
                        a = x;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int alu(int operator, int a, int b) {
        boolean out = b < 0 || b >= Integer.SIZE;
        return switch (ALU.get(operator)) {
            case "add" -> a + b;
            case "sub" -> a - b;
            case "mul" -> a * b;
            case "div" -> Integer.divideUnsigned(a, b);
            case "mod" -> Integer.remainderUnsigned(a, b);
            case "or" -> a | b;
            case "and" -> a & b;
            case "xor" -> a ^ b;
            case "lsh" -> out ? 0 : a << b;
            case "rsh" -> out ? 0 : a >>> b;
            case "neg" -> -a;
            default -> throw new IllegalArgumentException("operator " + operator);
        };
    }

    private static boolean holds(int jump, int a, int b) {
        return switch (JUMPS.get(jump)) {
            case "jeq" -> a == b;
            case "jgt" -> Integer.compareUnsigned(a, b) > 0;
            case "jge" -> Integer.compareUnsigned(a, b) >= 0;
            case "jset" -> (a & b) != 0;
            default -> throw new IllegalArgumentException("jump " + jump);
        };
    }
}
