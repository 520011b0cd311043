/**
 * What is true of every operation in the OpenAPI document.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>It is added when the application is built.
 * </ul>
 */
package dev.verbatim.openapi;
