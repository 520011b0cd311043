package dev.verbatim.architecture.offences.api.quote;

import software.amazon.awssdk.core.exception.SdkException;

/** Knows how DynamoDB fails. */
record CatchesTheSdk(SdkException failure) {}
