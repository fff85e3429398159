/**
 * Capture files: packets out of pcap and pcapng, one at a time, in place in one buffer, however large the file.
 *
 * <p>Anyone may use {@link dev.exocode.host.capture.CaptureReader}, the only way in; the rest is one class per format
 * over a shared {@code Window} of the file. {@link dev.exocode.host.capture.PcapBuffer} makes pcap of packets again. What a file does wrong is a value with a {@code CaptureCode}, never an
 * exception, and no length found in a file makes the reader set aside memory before the bytes themselves have come.
 *
 * <p>Source: draft-ietf-opsawg-pcap and draft-ietf-opsawg-pcapng; where they leave room we do as libpcap does, so that
 * counts agree with {@code tcpdump -r}.
 */
package dev.exocode.host.capture;
