package dev.verbatim.functions;

import dev.verbatim.platform.startup.Primed;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jboss.logging.Logger;

/**
 * Primes the stores while a function is being initialised, which Lambda gives a full processor and
 * no client waits for.
 *
 * <p>Where Lambda takes a snapshot of the initialised process (SnapStart), connections are let go
 * of before, and made anew in each process that is restored from it. A store that does not answer
 * keeps no function from starting: requests to it will say so.
 */
@Singleton
final class Priming implements Resource {

  private static final Logger LOG = Logger.getLogger(Priming.class);

  private final List<Primed> stores;

  @Inject
  Priming(@All List<Primed> stores) {
    this.stores = stores;
  }

  void onStart(@Observes StartupEvent started) {
    prime();
    // Which keeps only a weak reference; this is a singleton.
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    stores.forEach(Primed::release);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    prime();
  }

  private void prime() {
    for (Primed store : stores) {
      try {
        store.prime();
      } catch (RuntimeException e) {
        LOG.warnf("%s does not answer yet: %s", store.getClass().getSimpleName(), e.getMessage());
      }
    }
  }
}
