/**
 * What a request may spend on the store: time and capacity units.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>One bound holds for all calls of a request together.
 * </ul>
 */
package dev.verbatim.platform.budget;
