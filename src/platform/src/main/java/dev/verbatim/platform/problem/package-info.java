/**
 * The failures that a client can cause or meet. Features throw them; {@code http.problem} puts them
 * into words.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>No failure tells of internals.
 * </ul>
 */
package dev.verbatim.platform.problem;
