/**
 * The documentation at {@code /docs}: the reference of all operations and the guides, as pages that
 * work without a script and load nothing from elsewhere.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>The reference is made from the OpenAPI document alone, the guides from the files in {@code
 *       src/docs}. Each is made when somebody asks for it first, so that no start waits for it.
 *   <li>A text never becomes HTML unless it is Markdown of ours, and then without any HTML in it.
 * </ul>
 */
package dev.verbatim.openapi.docs;
