package dev.verbatim.server;

import dev.verbatim.suite.ApiSuite;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.SearchTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The server as it was packaged. */
@QuarkusIntegrationTest
@WithTestResource(LocalApp.class)
class ServerIT extends ApiSuite implements SearchTests {}
