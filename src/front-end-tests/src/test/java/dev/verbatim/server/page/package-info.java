/**
 * The page in a real browser, against the application of this module.
 *
 * <p>Everything here needs the Chromium of the machine and is skipped, with that reason, where
 * there is none. Nothing is downloaded. With {@code -Dverbatim.page=https://…} the browser visits
 * another server than the one that the tests have started.
 */
package dev.verbatim.server.page;
