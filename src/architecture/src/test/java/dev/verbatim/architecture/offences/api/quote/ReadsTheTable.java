package dev.verbatim.architecture.offences.api.quote;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Uses DynamoDB, and neither stores nor reads items. */
record ReadsTheTable(AttributeValue value) {}
