package dev.verbatim.architecture.offences.quote;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Uses DynamoDB, and is no adapter. */
record ReadsTheTable(AttributeValue value) {}
