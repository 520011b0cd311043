/**
 * Follows projections on a server, and maintains them: builds them again, compares them with what
 * they are made of, and makes the tables of search.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Whatever a projection's target is, it can be thrown away and built again.
 *   <li>Each projection is followed by a thread of its own, so that one whose target does not
 *       answer holds up no other. Several servers may follow the same.
 *   <li>A position is noted by the target, with what was applied up to it.
 * </ul>
 */
package dev.verbatim.indexing;
