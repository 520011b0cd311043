/**
 * What only a server needs, having no gateway in front: the rate of requests and the time of bodies
 * are limited.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A client that is slow or greedy takes nothing from others.
 * </ul>
 */
package dev.verbatim.server.limits;
