/**
 * Many changes in one request: a line of JSON for each, and a line of JSON in answer.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Whatever is wrong with one line harms no other.
 *   <li>Lines are carried out one after the other, in their order.
 * </ul>
 */
package dev.verbatim.api.bulk;
