/**
 * The whole store on one table, and what tests do to it and expect of it.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>The counts of speakers and publishers equal those of the articles that are there.
 * </ul>
 */
package dev.verbatim.store;
