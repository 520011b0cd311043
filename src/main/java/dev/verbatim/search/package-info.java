/**
 * Questions that need words or counts: search, timelines and trends, answered from PostgreSQL.
 *
 * <p>DynamoDB holds the truth. What is here is a read model: it follows the table's stream, can be
 * thrown away, and is made anew by {@link dev.verbatim.search.Rebuild}.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A row is changed only by a later revision of its item ({@link
 *       dev.verbatim.platform.Revision}), so what comes twice, late or out of order changes
 *       nothing.
 *   <li>A batch is one transaction. It writes whole rows, so it can be carried out again.
 *   <li>A record that cannot be a row is set aside and holds up no other.
 *   <li>Nobody outside of this package knows PostgreSQL or JPA, and the function that serves
 *       everything else is built without it.
 * </ul>
 */
package dev.verbatim.search;
