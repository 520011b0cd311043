/**
 * The line in the log that each request ends with.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Nothing that a client sends is in it but ids that can be nothing else.
 * </ul>
 */
package dev.verbatim.http.logging;
