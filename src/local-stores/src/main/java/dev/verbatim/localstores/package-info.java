/**
 * DynamoDB Local and PostgreSQL for local runs and tests, each in a process of its own.
 *
 * <p>What always holds:
 *
 * <ul>
 *   <li>Neither store is on a class path of the application.
 *   <li>Each ends with the process that started it, however that one ends.
 * </ul>
 */
package dev.verbatim.localstores;
