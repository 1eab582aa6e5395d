package dev.daybook.ledger;

/**
 * One field of a record as its writer wrote it, as text for the eye: nothing is decided by it.
 *
 * @param name the writer's own name for it
 */
public record NamedField(String name, String text) {}
