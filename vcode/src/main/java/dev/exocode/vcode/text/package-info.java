/**
 * Programs as assembly text: {@link dev.exocode.vcode.text.Assembler} reads it, {@link dev.exocode.vcode.text.Printer}
 * writes its canonical form.
 *
 * <pre>
 * .region packet              # a region it may name
 *         len     r1, packet
 *         bltui   r1, 14, L1
 *         ldusi   r2, packet[12]
 *         bneui   r2, 0x800, L1
 *         retui   1
 * L1:
 *         retui   0
 * </pre>
 *
 * <p>One instruction a line; {@code name:} is a label; {@code #} begins a comment; numbers are decimal or {@code 0x}
 * hexadecimal. A load writes its place as {@code packet[12]}, {@code packet[r1+12]} or {@code packet[r1+r2]}.
 * {@code @7} stands for the instruction with index 7 where a label could. What the printer writes, the assembler reads
 * as the same program.
 *
 * <p>Source: VCODE's naming rule; the rest is ours.
 */
package dev.exocode.vcode.text;
