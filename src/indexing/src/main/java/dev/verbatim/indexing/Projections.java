package dev.verbatim.indexing;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The projections of this application, in the order in which they are built again. */
@Singleton
public class Projections {

  private final List<FollowedProjection> all;

  @Inject
  public Projections(@All List<FollowedProjection> all) {
    this.all = all.stream().sorted(Comparator.comparingInt(FollowedProjection::order)).toList();
  }

  public List<FollowedProjection> all() {
    return all;
  }

  /** The one of that name, in a list; none when there is no such. */
  public List<FollowedProjection> named(String name) {
    return all.stream().filter(one -> one.name().equals(name)).toList();
  }

  public List<String> names() {
    return all.stream().map(FollowedProjection::name).toList();
  }
}
