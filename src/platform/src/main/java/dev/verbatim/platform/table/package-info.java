/**
 * The table: its keys and indexes, its items, and the writes that change them.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Keys, indexes and shared attributes are named in {@link dev.verbatim.platform.table.Table}
 *       and nowhere else.
 *   <li>Each item carries a {@link dev.verbatim.platform.table.Revision}, which only grows.
 * </ul>
 */
package dev.verbatim.platform.table;
