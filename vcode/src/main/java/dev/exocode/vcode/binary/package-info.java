/**
 * The binary format of programs: what travels, what is stored, and what a verifier reads.
 *
 * <p>Decoding is total: any bytes give a program or a positioned message, in memory proportional to their length.
 * Encoding is canonical: a program has one encoding, and whatever decodes is that encoding.
 *
 * <p>Source: ours.
 */
package dev.exocode.vcode.binary;
