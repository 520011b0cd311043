/**
 * What only a server needs, having no gateway in front: the rate of requests, the time of bodies
 * and what is carried out at once are limited.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A client that is slow or greedy takes nothing from others.
 *   <li>However many requests come, health is answered.
 * </ul>
 */
package dev.verbatim.server.limits;
