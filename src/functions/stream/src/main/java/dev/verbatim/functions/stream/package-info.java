/**
 * Lets a function of Lambda follow the stream of a table, whatever it projects.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Of a record only its key, its place and its time are read: what there is now, the
 *       projection reads itself.
 *   <li>A batch is done, or reported to be sent again. What cannot be projected is quarantined, and
 *       is no failure.
 * </ul>
 */
package dev.verbatim.functions.stream;
