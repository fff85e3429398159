/**
 * Programs as assembly text: {@link dev.exocode.vcode.text.Assembler} reads it, {@link dev.exocode.vcode.text.Printer}
 * writes its canonical form.
 *
 * <pre>
 * .region packet                      # a region it may name; .region packet rw to write it
 * .region user 64                     # at least so many bytes; state, scratch and out: exactly; 0 if not said
 * .import sum (u, ul) ul              # a host function: parameters, result; no result if not said
 * .extension popcount                 # an extension of the host, which makes its instructions known
 * .table T1 L1, @7                    # a jump table and its targets, none or more
 * .file "ports.dpf"                   # the source that .line speaks of
 * .function main () l                 # the next instruction begins a function
 * .local 16                           # its bytes of locals
 * .line 12 5                          # line and column of what follows; .line 0: of no line
 *         len     r1, packet
 *         bltui   r1, 14, L1
 *         ldusi   r2, packet[12]
 *         calll   r3, port(r1, r2)
 *         jt      r3, T1
 * L1:
 *         setd    r4, 1.5
 *         callrl  r3, r5(r1)
 *         hcallul r3, sum(r1, r2)
 *         popcountul r3, r3
 *         stui    r3, user[r2+4]
 *         retl    r3
 * .function port (u, ul) l
 *         retl    r2
 * </pre>
 *
 * <p>One instruction or directive a line; {@code name:} is a label; {@code #} begins a comment. Numbers are decimal or
 * {@code 0x} hexadecimal; a floating-point constant is a decimal number or, in hexadecimal, its bits. A load, store or hint
 * writes its place as {@code packet[12]}, {@code packet[r1+12]} or {@code packet[r1+r2]}. Labels, functions, imports and
 * tables may be named before they are declared; each kind has names of its own. A text without functions is one,
 * {@code main () l}; else every instruction is in one.
 *
 * <p>Whatever a program says has a text, nonsense too. Where a name could stand, {@code @7} is the instruction, function,
 * import or table with index 7. {@code .function} and {@code .line} hold from an instruction behind the code if they end
 * in its index ({@code .line 3 @7}). {@code ext.3ul r1, r2, r3} is the instruction of this type of the extension with
 * index 3, declared or not, whatever else has its name. What the printer writes, the assembler reads as the same program.
 *
 * <p>Source: VCODE's naming rule; the rest is ours.
 */
package dev.exocode.vcode.text;
