package dev.exocode.examples.exos;

import java.util.ArrayList;
import java.util.List;

/**
 * All connections, by the address of the peer and both ports. Where one stands is a keyed hash of these, so that nobody can choose peers that
 * meet.
 */
final class ConnectionTable {
    private Connection[] chains = new Connection[64];
    private int count;

    static long key(int address, int port, int localPort) {
        return (long) address << 32 | (long) port << 16 | localPort;
    }

    int count() {
        return count;
    }

    Connection find(long key, int hash) {
        Connection found = chains[hash & chains.length - 1];
        while (found != null && found.key != key) {
            found = found.chained;
        }
        return found;
    }

    void add(Connection connection) {
        if (count == chains.length) {
            Connection[] before = chains;
            chains = new Connection[2 * before.length];
            for (Connection each : before) {
                Connection next = each;
                while (next != null) {
                    Connection behind = next.chained;
                    put(next);
                    next = behind;
                }
            }
        }
        put(connection);
        count++;
    }

    private void put(Connection connection) {
        int at = connection.hash & chains.length - 1;
        connection.chained = chains[at];
        chains[at] = connection;
    }

    void remove(Connection connection) {
        int at = connection.hash & chains.length - 1;
        if (chains[at] == connection) {
            chains[at] = connection.chained;
        } else {
            Connection before = chains[at];
            while (before.chained != connection) {
                before = before.chained;
            }
            before.chained = connection.chained;
        }
        connection.chained = null;
        count--;
    }

    List<Connection> all() {
        List<Connection> all = new ArrayList<>(count);
        for (Connection chain : chains) {
            for (Connection each = chain; each != null; each = each.chained) {
                all.add(each);
            }
        }
        return all;
    }
}
