/**
 * Which environments there are, and how they differ: addresses, sizes, rates, databases. Values
 * alone; nothing here makes a resource, and no other package of the project is needed.
 */
package dev.verbatim.infra.environment;
