package io.quarkus.smallrye.openapi.runtime;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes the OpenAPI document when somebody asks for it. Quarkus does so at every start,
 * which takes a tenth of a function's, and no setting keeps it from that; so this stands in its
 * package, where it can be told.
 */
@Alternative
@Priority(1)
@Unremovable
@ApplicationScoped
public class DocumentOnDemand extends OpenApiDocumentService {

  private final List<Runnable> toPrepare = new ArrayList<>();

  @Override
  synchronized void prepareDocument(
      AutoSecurityFilter security, Map<RunStage, List<String>> filters, String name) {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    toPrepare.add(
        () -> {
          ClassLoader caller = Thread.currentThread().getContextClassLoader();
          Thread.currentThread().setContextClassLoader(application);
          try {
            super.prepareDocument(security, filters, name);
          } finally {
            Thread.currentThread().setContextClassLoader(caller);
          }
        });
  }

  @Override
  public synchronized byte[] getDocument(String name, Format format) {
    toPrepare.forEach(Runnable::run);
    toPrepare.clear();
    return super.getDocument(name, format);
  }
}
