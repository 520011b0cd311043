/**
 * Reaches PostgreSQL: connections, transactions, statements, failures.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Nobody outside of search knows PostgreSQL or JPA.
 * </ul>
 */
package dev.verbatim.search.database;
