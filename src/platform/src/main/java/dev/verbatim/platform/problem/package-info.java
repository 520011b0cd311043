/**
 * The failures that a client can cause or meet. Features throw them; {@code http.problem} answers
 * with them.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>They are one sealed family, and each knows its status and title.
 *   <li>No failure tells of internals.
 * </ul>
 */
package dev.verbatim.platform.problem;
