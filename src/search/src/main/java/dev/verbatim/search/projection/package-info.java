/**
 * Brings changes of the table into rows.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A row is changed only by a later revision of its item, so what comes twice, late or out of
 *       order changes nothing.
 *   <li>A batch is one transaction. It writes whole rows, so it can be repeated.
 *   <li>A record that cannot become a row is quarantined, and holds up no other.
 * </ul>
 */
package dev.verbatim.search.projection;
