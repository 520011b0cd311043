/**
 * Follows the table on a server, and maintains the rows of search: makes their tables, builds them
 * again, compares them with the table.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>DynamoDB is the record. The rows can be thrown away and built again.
 *   <li>Of several servers that follow the table, one does at a time.
 * </ul>
 */
package dev.verbatim.indexing;
