/**
 * Answers every failure with a problem document (RFC 9457).
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Every failure is one, whatever has failed and wherever.
 *   <li>None tells of internals.
 * </ul>
 */
package dev.verbatim.http.problem;
