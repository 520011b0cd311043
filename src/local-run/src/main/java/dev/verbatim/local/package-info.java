/**
 * A run on one machine: DynamoDB Local and PostgreSQL in processes of their own, a key that signs
 * tokens, and the seeds.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>None of it is in a function's package, and nothing imports it.
 *   <li>Neither store is on a class path of the application, and both end with the process that
 *       started them.
 *   <li>A data folder is used by one process at a time.
 * </ul>
 */
package dev.verbatim.local;
