package dev.exocode.dpf.pcap;

import dev.exocode.dpf.LinkType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What libpcap was recorded to say of an expression: refused if there are no packets, else on each whether it matches.
 *
 * @param verdicts true for the packets that match
 */
record Recorded(LinkType link, String expression, Map<Frame, Boolean> verdicts, boolean refused) {
    static final Path FILE = Path.of("src/test/resources/dev/exocode/dpf/pcap/recorded.txt");

    /** All that {@link Recording#write} wrote. */
    static List<Recorded> all() throws IOException {
        List<Recorded> all = new ArrayList<>();
        List<String> lines = Files.readAllLines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#")) {
                int space = line.indexOf(' ');
                boolean refused = i + 1 < lines.size() && lines.get(i + 1).equals("!");
                Map<Frame, Boolean> verdicts = new LinkedHashMap<>();
                for (i += refused ? 1 : 0;
                        i + 1 < lines.size() && "+-".indexOf(lines.get(i + 1).charAt(0)) >= 0;
                        i++) {
                    String packet = lines.get(i + 1);
                    verdicts.put(Frame.parse(packet.substring(2)), packet.charAt(0) == '+');
                }
                LinkType link = LinkType.valueOf(line.substring(0, space));
                all.add(new Recorded(link, line.substring(space + 1), verdicts, refused));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return link + " " + expression;
    }
}
