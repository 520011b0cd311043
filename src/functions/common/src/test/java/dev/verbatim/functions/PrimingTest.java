package dev.verbatim.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.platform.startup.Primed;
import io.quarkus.runtime.StartupEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimingTest {

  private final List<String> calls = new ArrayList<>();

  @Test
  void everyStoreIsReadOnceBeforeTheFirstRequest() {
    priming(store("one"), store("two")).onStart(new StartupEvent());

    assertThat(calls).containsExactly("one primed", "two primed");
  }

  @Test
  void aStoreThatDoesNotAnswerKeepsNothingFromStarting() {
    Primed silent =
        new Primed() {
          @Override
          public void prime() {
            throw new IllegalStateException("nobody is there");
          }

          @Override
          public void release() {}
        };

    priming(silent, store("two")).onStart(new StartupEvent());

    assertThat(calls).containsExactly("two primed");
  }

  @Test
  void aSnapshotHoldsNoConnectionsAndWhatIsRestoredMakesItsOwn() {
    Priming priming = priming(store("one"));

    priming.beforeCheckpoint(null);
    priming.afterRestore(null);

    assertThat(calls).containsExactly("one released", "one primed");
  }

  private static Priming priming(Primed... stores) {
    return new Priming(List.of(stores));
  }

  private Primed store(String name) {
    return new Primed() {
      @Override
      public void prime() {
        calls.add(name + " primed");
      }

      @Override
      public void release() {
        calls.add(name + " released");
      }
    };
  }
}
