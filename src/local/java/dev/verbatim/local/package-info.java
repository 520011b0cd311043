/**
 * A run on one machine: DynamoDB Local in a process of its own, a key that signs tokens, and the
 * seeds.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>None of it is in a function's package, and nothing imports it.
 *   <li>DynamoDB Local is on no class path of the application, and ends with the process that
 *       started it.
 *   <li>A data folder is used by one process at a time.
 * </ul>
 */
package dev.verbatim.local;
