package dev.verbatim.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The server as it was packaged. */
@QuarkusIntegrationTest
class ServerIT extends ApiSuite implements SearchTests {}
