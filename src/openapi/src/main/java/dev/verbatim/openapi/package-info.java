/**
 * The OpenAPI document: what the code does not say of the API, and how the document is served.
 *
 * <p>At each build the framework generates the document from the resources and {@code
 * META-INF/openapi.yaml}; {@link dev.verbatim.openapi.CommonDescription} adds what is true of every
 * operation. A test compares the result with {@code src/client/openapi.json}, which is committed.
 * That file is packed into this module and is what server and functions serve. The generated
 * document is left out of the packages of functions, so that no function reads it into a model when
 * it starts.
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
