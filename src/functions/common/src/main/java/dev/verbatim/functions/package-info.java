/**
 * What every function does before its first request or event.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Nothing here may fail a start.
 * </ul>
 */
package dev.verbatim.functions;
