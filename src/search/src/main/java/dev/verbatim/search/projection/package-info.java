/**
 * Brings articles with their quotations, and speakers, into rows.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>An article and its quotations are one: they are written together, and found together.
 *   <li>A change that comes twice, late or out of order changes nothing: it has to be of a later
 *       generation than its row, or to have been read after the row was last written.
 *   <li>A batch is one transaction. It writes whole rows, so it can be repeated; what stays the
 *       same is not written.
 *   <li>What cannot become a row is quarantined, and holds up nothing else.
 * </ul>
 */
package dev.verbatim.search.projection;
