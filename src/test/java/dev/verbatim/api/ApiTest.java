package dev.verbatim.api;

import io.quarkus.test.junit.QuarkusTest;

/** The API in this process. */
@QuarkusTest
class ApiTest extends ApiSuite implements SearchTests, SocketTests {}
