/**
 * What every feature needs and none owns: problems, parameters, cursors, entity tags, the table and
 * its client, what is logged of requests, and what a function does before the first.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>It knows no feature.
 *   <li>Failures are thrown by the features and worded here, in {@link
 *       dev.verbatim.platform.Problems}: every one is a problem document, and none tells of our
 *       insides.
 *   <li>Calls to the store are retried in one place, {@link dev.verbatim.platform.DynamoDbClients},
 *       and bounded by the time that the request has left.
 *   <li>Nothing that a client sends is in the log but ids that can be nothing else ({@link
 *       dev.verbatim.platform.RequestLog}).
 *   <li>Keys and indexes of the table are named in {@link dev.verbatim.platform.Table} and nowhere
 *       else.
 * </ul>
 */
package dev.verbatim.platform;
