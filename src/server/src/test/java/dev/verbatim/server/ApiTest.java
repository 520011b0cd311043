package dev.verbatim.server;

import dev.verbatim.suite.ApiSuite;
import dev.verbatim.suite.SearchTests;
import dev.verbatim.suite.SocketTests;
import io.quarkus.test.junit.QuarkusTest;

/** The API in this process. */
@QuarkusTest
class ApiTest extends ApiSuite implements SearchTests, SocketTests {}
