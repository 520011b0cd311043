/**
 * Learns the weights of the extraction from annotated articles, and evaluates them.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>The same articles always give the same weights.
 *   <li>The extraction does not depend on it.
 * </ul>
 */
package dev.verbatim.training;
