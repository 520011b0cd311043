package dev.verbatim.suite;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Keeps every statement that the application has sent to PostgreSQL, as it was prepared. */
@PersistenceUnitExtension
public class SentStatements implements StatementInspector {

  private static final long serialVersionUID = 1L;

  public static final Set<String> ALL = ConcurrentHashMap.newKeySet();

  @Override
  public String inspect(String sql) {
    ALL.add(sql);
    return sql;
  }
}
