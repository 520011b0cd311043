/**
 * Answers a repeated request as it was answered the first time.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>The same key with another body is refused.
 *   <li>A request that was cut off can be repeated.
 * </ul>
 */
package dev.verbatim.api.idempotency;
