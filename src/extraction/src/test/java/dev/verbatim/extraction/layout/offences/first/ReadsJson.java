package dev.verbatim.extraction.layout.offences.first;

import com.fasterxml.jackson.databind.JsonNode;

record ReadsJson(JsonNode json) {}
