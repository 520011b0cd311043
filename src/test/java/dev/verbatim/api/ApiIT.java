package dev.verbatim.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The function of the API, behind Lambda's events: all but search. */
@QuarkusIntegrationTest
class ApiIT extends ApiSuite {}
