/**
 * What a function behind an HTTP API does.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>A request is called what Lambda calls it.
 * </ul>
 */
package dev.verbatim.functions.web;
