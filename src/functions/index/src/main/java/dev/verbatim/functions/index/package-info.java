/**
 * Brings batches of the stream of views into search.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A record that fails is reported alone, and the rest of its batch is done.
 * </ul>
 */
package dev.verbatim.functions.index;
