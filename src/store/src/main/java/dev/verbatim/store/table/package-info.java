/**
 * Calls to DynamoDB.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Calls are retried in one place, {@link dev.verbatim.store.table.DynamoDbClients}, and
 *       bounded by the time that the request has left.
 *   <li>A transaction that DynamoDB would refuse is refused here first.
 * </ul>
 */
package dev.verbatim.store.table;
