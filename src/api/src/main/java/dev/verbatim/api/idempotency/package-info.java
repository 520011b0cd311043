/**
 * Gives a repeated request the response of the first time.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>The same key with another body is rejected.
 *   <li>A request that was cut off can be repeated.
 * </ul>
 */
package dev.verbatim.api.idempotency;
