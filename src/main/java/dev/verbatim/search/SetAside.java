package dev.verbatim.search;

import dev.verbatim.platform.Revision;

/**
 * A change that cannot be brought into a row.
 *
 * @param item the item, in one word
 * @param revision the state that it would have been
 * @param sequence where in the stream it stands; null when it was read from the table
 * @param reason why
 */
record SetAside(String item, Revision revision, String sequence, String reason) {}
