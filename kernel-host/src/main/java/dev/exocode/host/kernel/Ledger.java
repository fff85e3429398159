package dev.exocode.host.kernel;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Who owns what: each thing that is owned stands here once, and once at its owner. Everything here holds the lock of the kernel. */
final class Ledger {
    /** The things of a kind that have owners, by number, and which numbers these are. */
    private record Book(int numbers, Map<Integer, Resource> owned, BitSet taken) {}

    private final Map<Kind, Book> books = new EnumMap<>(Kind.class);

    Ledger(Settings settings) {
        for (Kind kind : Kind.values()) {
            books.put(kind, new Book(settings.numbers(kind), new HashMap<>(), new BitSet()));
        }
    }

    boolean hasNumber(Kind kind, int number) {
        return number >= 0 && number < books.get(kind).numbers;
    }

    /** The smallest number of a kind from one on that nobody has; -1 if there is none. */
    int free(Kind kind, int from) {
        Book book = books.get(kind);
        int number = book.taken.nextClearBit(from);
        return number < book.numbers ? number : -1;
    }

    /** What has a number; null if nobody owns that. */
    Resource of(Kind kind, int number) {
        return books.get(kind).owned.get(number);
    }

    void add(Resource resource) {
        Book book = books.get(resource.kind);
        if (book.owned.putIfAbsent(resource.number, resource) != null) {
            throw new IllegalStateException(resource + " has two owners");
        }
        book.taken.set(resource.number);
        resource.owner.owned(resource.kind).put(resource.number, resource);
    }

    void remove(Resource resource) {
        Book book = books.get(resource.kind);
        if (!book.owned.remove(resource.number, resource)) {
            throw new IllegalStateException(resource + " has no owner");
        }
        book.taken.clear(resource.number);
        resource.owner.owned(resource.kind).remove(resource.number);
    }

    /** How many numbers of a kind nobody has. */
    int countFree(Kind kind) {
        Book book = books.get(kind);
        return book.numbers - book.taken.cardinality();
    }

    Collection<Resource> all(Kind kind) {
        return books.get(kind).owned.values();
    }

    int owned(Kind kind) {
        return books.get(kind).owned.size();
    }
}
