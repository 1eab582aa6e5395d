package dev.daybook.readmodel;

import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The numbers of forms, given to those that have none yet. One thread owns it. */
final class Forms implements AutoCloseable {
  /** Rather look up anew than keep all that somebody who signs each event differently makes. */
  private static final int KNOWN_MOST = 10_000;

  private final PreparedStatement select;
  private final PreparedStatement insert;
  private final Map<Form, Integer> known = new HashMap<>();

  Forms(Connection connection) throws SQLException {
    select =
        connection.prepareStatement(
            "SELECT form FROM form WHERE author IS ? AND type = ? AND currency IS ?"
                + " AND schema_id = ? AND key_length IS ?");
    insert =
        connection.prepareStatement(
            "INSERT INTO form (author, type, currency, schema_id, key_length) VALUES (?,?,?,?,?)");
  }

  /** In a transaction. */
  int number(Form form) throws SQLException {
    Integer number = known.get(form);
    if (number != null) {
      return number;
    }
    OptionalInt found = find(form);
    if (found.isEmpty()) {
      bind(insert, form);
      insert.executeUpdate();
      found = find(form);
    }
    if (known.size() == KNOWN_MOST) {
      known.clear();
    }
    known.put(form, found.orElseThrow());
    return found.orElseThrow();
  }

  private OptionalInt find(Form form) throws SQLException {
    bind(select, form);
    try (var rows = select.executeQuery()) {
      return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
    }
  }

  private static void bind(PreparedStatement statement, Form form) throws SQLException {
    statement.setString(1, form.author());
    statement.setString(2, form.type());
    statement.setString(3, form.currency());
    statement.setInt(4, form.schemaId());
    @Nullable Integer length = form.keyLength();
    Sqlite.bind(statement, 5, length == null ? null : (Long) (long) length);
  }

  /** Forgets numbers that a failed transaction may have given. */
  void clear() {
    known.clear();
  }

  @Override
  public void close() throws SQLException {
    select.close();
    insert.close();
  }
}
