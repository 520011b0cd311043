/**
 * Runs packaged functions as Lambda does, for their tests.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A function gets its events from an HTTP API of the runtime, as on Lambda.
 * </ul>
 */
package dev.verbatim.functions.testing;
