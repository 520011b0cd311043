/**
 * Cursors, and the pages that they lead to.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A cursor is sealed, and opens only for the list and filters that made it.
 * </ul>
 */
package dev.verbatim.http.paging;
