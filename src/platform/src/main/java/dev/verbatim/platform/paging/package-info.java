/**
 * Pages of a list, and the scan of a whole one.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A page says where the next one begins, or that there is none.
 * </ul>
 */
package dev.verbatim.platform.paging;
