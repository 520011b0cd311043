/**
 * Which paths there are, what they take and in which media types they answer.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A path that is not ours has no route, and nothing of it is logged.
 * </ul>
 */
package dev.verbatim.http.routing;
