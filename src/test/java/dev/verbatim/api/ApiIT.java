package dev.verbatim.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The API as it was packaged. */
@QuarkusIntegrationTest
class ApiIT extends ApiSuite {}
