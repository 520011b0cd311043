package dev.verbatim.store.views;

/**
 * Something that was changed.
 *
 * @param id what it is
 * @param value as it is now; null where it is gone
 * @param isNew whether it was never shown otherwise
 */
public record Changed<T>(String id, T value, boolean isNew) {}
