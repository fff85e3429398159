package dev.exocode.verifier.witness;

/**
 * One change of an {@link Input}.
 *
 * @param place what is changed
 * @param value what it becomes, cut to the width
 */
record Edit(Place place, long value) {}
