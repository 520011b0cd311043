/**
 * Serves the page for readers and editors: its document at the address of every screen, its
 * settings at {@code /config.json}, and the headers of both.
 *
 * <p>The page itself is in {@code src/main/resources/web} and knows nothing of this package: a
 * bucket serves the same files.
 */
package dev.verbatim.web;
