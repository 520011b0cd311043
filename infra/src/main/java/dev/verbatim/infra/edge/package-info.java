/**
 * What is between a client and the functions: the HTTP API with its routes and throttles, and at
 * CloudFront headers, firewall and the files of the page.
 */
package dev.verbatim.infra.edge;
