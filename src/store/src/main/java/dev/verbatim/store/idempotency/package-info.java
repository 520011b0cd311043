/**
 * Requests that are carried out once, however often they come.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Of all requests under one key only one is carried out at a time.
 *   <li>A key becomes free by itself when the process that held it has died.
 * </ul>
 */
package dev.verbatim.store.idempotency;
