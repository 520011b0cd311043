/**
 * Brings articles with their quotations, and speakers, into rows.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>An article and its quotations are one: they are written together, and found together.
 *   <li>A change is written only where its row has not been written since before the change was
 *       read; else it is read again. So nothing older takes the place of something newer.
 *   <li>A batch is one transaction. It writes whole rows, so it can be repeated; what stays the
 *       same is not written.
 *   <li>What cannot become a row is quarantined, and holds up nothing else.
 * </ul>
 */
package dev.verbatim.search.projection;
