/**
 * Clients of the API: the one in {@code src/client}, with the code of the guides, and those that
 * are generated from the OpenAPI document. Skipped where the tools of a language are missing.
 */
package dev.verbatim.server.client;
