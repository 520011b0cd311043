/**
 * Which paths there are, what they take and in which media types they answer.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>{@link dev.verbatim.http.routing.Routes} is the only list of paths. Allowed methods,
 *       content negotiation and the names in the log are derived from it.
 *   <li>A path without a route is logged as {@code unmatched}, and nothing of it is logged.
 *   <li>Finding a route runs no regular expression.
 * </ul>
 */
package dev.verbatim.http.routing;
