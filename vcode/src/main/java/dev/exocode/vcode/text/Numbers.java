package dev.exocode.vcode.text;

import dev.exocode.vcode.Format;
import dev.exocode.vcode.Instruction;
import dev.exocode.vcode.Type;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers in text: decimal, hexadecimal behind {@code 0x}, and floating-point constants. */
public final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final String HEX = "0x";
    private static final int LARGEST_DECIMAL = 255;

    private Numbers() {}

    /**
     * The integer that a text stands for.
     *
     * @param text any text
     * @param unsigned64 whether a number without a minus may have 64 bits rather than 63
     * @return the number's 64 bits; empty if it is none or has more
     */
    public static OptionalLong integer(String text, boolean unsigned64) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        int radix = digits.startsWith(HEX) ? 16 : 10;
        digits = radix == 16 ? digits.substring(HEX.length()) : digits;
        if (digits.isEmpty() || Character.digit(digits.charAt(0), radix) < 0) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    unsigned64 && !negative
                            ? Long.parseUnsignedLong(digits, radix)
                            : Long.parseLong(negative ? "-" + digits : digits, radix));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The bits that a text stands for: a decimal number, rounded to the type, or the bits themselves behind 0x. */
    static OptionalLong floating(String text, Type type) {
        if (text.startsWith(HEX)) {
            return integer(text, true);
        } else if (!DECIMAL.matcher(text).matches()) {
            return OptionalLong.empty();
        } else if (type == Type.F) {
            float value = Float.parseFloat(text);
            return Float.isFinite(value)
                    ? OptionalLong.of(type.wrap(Float.floatToRawIntBits(value)))
                    : OptionalLong.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalLong.of(Double.doubleToRawLongBits(value)) : OptionalLong.empty();
    }

    /** The immediate of an instruction. */
    static OptionalLong immediate(String text, Format format, Type type) {
        boolean offset = format.namesRegion();
        return type.floating() && !offset
                ? floating(text, type)
                : integer(text, !offset && (type == Type.UL || type == Type.P));
    }

    /**
     * The text of an instruction's immediate. Unsigned values above 255 are written in hexadecimal: they are addresses,
     * protocols and masks; so are the bits of infinities and NaNs, which have no decimal.
     */
    static String text(Instruction in) {
        long imm = in.imm();
        Type type = in.type();
        if (in.op().format().namesRegion() || type == Type.V || type.signed()) {
            return Long.toString(imm);
        } else if (type.floating()) {
            double value = type == Type.F ? Float.intBitsToFloat((int) imm) : Double.longBitsToDouble(imm);
            return Double.isFinite(value) ? decimal(value, imm, type) : HEX + Long.toHexString(imm);
        }
        return unsigned(imm);
    }

    /** The text of an unsigned number. */
    static String unsigned(long number) {
        return number >= 0 && number <= LARGEST_DECIMAL ? Long.toString(number) : HEX + Long.toHexString(number);
    }

    /**
     * The shortest decimal that is read as these bits, and of those with two digits or as many as it needs the nearest: what
     * {@code toString} gives from Java 19 on. Earlier ones sometimes give a longer one, and a program has one text.
     */
    private static String decimal(double value, long bits, Type type) {
        if (value == 0) {
            return bits == 0 ? "0.0" : "-0.0";
        }
        // More digits than any rounding below looks at; exact, some numbers have hundreds.
        BigDecimal exact = new BigDecimal(value).round(new MathContext(40, RoundingMode.DOWN));
        int low = 2;
        int high = 17;
        while (low < high) {
            int middle = low + high >>> 1;
            if (rounded(exact, middle, bits, type) == null) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return text(rounded(exact, low, bits, type).stripTrailingZeros());
    }

    /** The nearest decimal of so many digits that is read as these bits, or null. */
    private static BigDecimal rounded(BigDecimal exact, int digits, long bits, Type type) {
        // The nearest decimal may miss where the next smaller number is nearer than the next larger, at powers of two.
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP}) {
            BigDecimal candidate = exact.round(new MathContext(digits, mode));
            OptionalLong read = floating(candidate.toString(), type);
            if (read.isPresent() && read.getAsLong() == bits) {
                return candidate;
            }
        }
        return null;
    }

    private static String text(BigDecimal value) {
        String sign = value.signum() < 0 ? "-" : "";
        String digits = value.unscaledValue().abs().toString();
        int exponent = digits.length() - value.scale() - 1;
        if (exponent < -3 || exponent > 6) {
            String rest = digits.length() == 1 ? "0" : digits.substring(1);
            return sign + digits.charAt(0) + "." + rest + "E" + exponent;
        }
        String plain = value.abs().toPlainString();
        return sign + plain + (plain.contains(".") ? "" : ".0");
    }
}
