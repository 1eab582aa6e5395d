package dev.daybook.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final List<String> SCRIPTS =
      List.of("V1__notes.sql", "V2__authors.sql", "V3__broken.sql");

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = Sqlite.writing(folder.resolve("notes.db"));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private static Migrations upTo(int version) {
    return new Migrations(MigrationsTest.class, SCRIPTS.subList(0, version));
  }

  @Test
  void a_file_of_version_1_keeps_its_rows_on_the_way_to_version_2() throws SQLException {
    upTo(1).migrate(connection);
    Sqlite.execute(connection, "INSERT INTO note (text) VALUES ('kept')");

    upTo(2).migrate(connection);
    upTo(2).migrate(connection);

    assertThat(
            Sqlite.queryLong(
                connection, "SELECT count(*) FROM note WHERE text = 'kept' AND author = 'nobody'"))
        .isEqualTo(1);
    assertThat(upTo(2).requireNotNewer(connection)).isEqualTo(2);
  }

  @Test
  void a_newer_file_is_refused_and_left_alone() throws SQLException {
    upTo(2).migrate(connection);
    assertThatThrownBy(() -> upTo(1).migrate(connection))
        .isInstanceOf(NewerFileException.class)
        .hasMessage("version 2, this program knows 1")
        .satisfies(e -> assertThat(FileFault.of((SQLException) e)).isEqualTo(FileFault.NEWER));
    assertThat(Sqlite.queryLong(connection, "PRAGMA user_version")).isEqualTo(2);
  }

  @Test
  void a_script_that_fails_changes_nothing_and_neither_do_those_before_it() throws SQLException {
    upTo(1).migrate(connection);
    assertThatThrownBy(() -> upTo(3).migrate(connection)).isInstanceOf(SQLException.class);
    assertThat(Sqlite.queryLong(connection, "PRAGMA user_version")).isEqualTo(1);
    assertThat(
            Sqlite.queryLong(
                connection, "SELECT count(*) FROM sqlite_master WHERE name LIKE '%author%'"))
        .isZero();
  }
}
