/**
 * Reads requests: limits, query parameters, bodies, merge patches, and who may read.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Every input is bounded before it is read.
 *   <li>An unknown parameter or field is an error.
 * </ul>
 */
package dev.verbatim.http.request;
