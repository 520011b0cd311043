/**
 * The OpenAPI document: what the code does not say of the API, and how the document is served.
 *
 * <p>When the server is built, the framework generates the document from the resources and {@code
 * META-INF/openapi.yaml}; {@link dev.verbatim.openapi.CommonDescription} adds what is true of every
 * operation. A test compares the result with {@code src/client/openapi.json}, which is committed.
 * That file is packed into this module and is what server and functions serve. Functions do not
 * have what generates it.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>What is served is the file, to the byte.
 *   <li>The file is read when somebody asks for it, not at start.
 *   <li>The file and the code agree.
 * </ul>
 */
package dev.verbatim.openapi;
