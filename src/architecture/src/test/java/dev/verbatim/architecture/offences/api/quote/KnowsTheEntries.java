package dev.verbatim.architecture.offences.api.quote;

import dev.verbatim.architecture.offences.functions.FunctionEntry;
import dev.verbatim.architecture.offences.local.LocalEntry;
import dev.verbatim.architecture.offences.server.ServerEntry;

/** Depends on what starts it. */
record KnowsTheEntries(ServerEntry server, LocalEntry local, FunctionEntry function) {}
