/**
 * When and by what medium words were said, as far as their attribution tells it.
 *
 * <p>Only words that belong to the act of saying count. When in doubt, there is no day and no
 * medium.
 */
package dev.verbatim.extraction.circumstance;
