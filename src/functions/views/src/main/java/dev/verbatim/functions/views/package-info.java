/**
 * Brings batches of the stream of the record into views.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Nothing of search, and no driver of a database, is in its package.
 * </ul>
 */
package dev.verbatim.functions.views;
