package dev.exocode.examples.embed;

import java.util.ArrayList;
import java.util.List;

/** An owner who remembers what the bus said. */
final class Listener implements Owner {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void tell(String text) {
        heard.add(text);
    }

    /** What the bus said since the last time. */
    String heard() {
        String all = String.join("\n", heard);
        heard.clear();
        return all;
    }
}
