package dev.verbatim.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement and its values as JDBC takes them: in order, and not by name. */
record BareStatement(String sql, List<Object> values) {

  private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z]\\w*)");

  static BareStatement of(String named, Map<String, Object> byName) {
    List<Object> values = new ArrayList<>();
    Matcher names = NAME.matcher(named);
    String sql =
        names.replaceAll(
            name -> {
              Object value = byName.get(name.group(1));
              values.add(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
              return "?";
            });
    return new BareStatement(sql, values);
  }

  /**
   * Carries it out.
   *
   * @return its rows, each with its columns in order
   */
  List<Object[]> rows(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        Object value = values.get(i);
        if (value == null) {
          statement.setNull(i + 1, Types.VARCHAR);
        } else {
          statement.setObject(i + 1, value);
        }
      }
      try (ResultSet found = statement.executeQuery()) {
        ResultSetMetaData shape = found.getMetaData();
        List<Object[]> rows = new ArrayList<>();
        while (found.next()) {
          Object[] row = new Object[shape.getColumnCount()];
          for (int i = 0; i < row.length; i++) {
            row[i] = value(found, shape, i + 1);
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }

  private static Object value(ResultSet found, ResultSetMetaData shape, int column)
      throws SQLException {
    if (shape.getColumnType(column) == Types.TIMESTAMP) {
      OffsetDateTime time = found.getObject(column, OffsetDateTime.class);
      return time == null ? null : time.toInstant();
    }
    return found.getObject(column);
  }
}
