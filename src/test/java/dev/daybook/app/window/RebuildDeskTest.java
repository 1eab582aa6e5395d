package dev.daybook.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.app.ClusterProfile;
import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.eventlog.embedded.SharedStore;
import dev.daybook.eventlog.kafka.KafkaSettings;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.status.Rebuilding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read model is verified and rebuilt at a desk that goes on working. */
class RebuildDeskTest {
  private static final AccountId RENT = new AccountId(7);

  @TempDir Path temporary;
  private final Shown shown = new Shown();
  private final List<Rebuilding> said = Collections.synchronizedList(new ArrayList<>());

  @SuppressWarnings("NullAway.Init")
  private Opening opening;

  @BeforeEach
  void topic() {
    KafkaSettings settings = SharedStore.freshTopic(1);
    opening =
        Opening.cluster(
            new DataFolder(temporary),
            ClusterProfile.of(
                "test", settings.bootstrapServers(), settings.registryUrl(), settings.topic()));
  }

  @Test
  void commands_go_on_while_the_read_model_is_rebuilt_and_are_all_there_afterwards()
      throws Exception {
    try (Desk desk = open()) {
      record(desk, 1, 20);
      rebuilding(desk).rebuild();
      int sent = 20;
      while (!(lastSaid() instanceof Rebuilding.Agrees) && sent < 300) {
        desk.accept(new Intent.Submit(deposit(++sent)));
        Thread.sleep(10);
      }
      Rebuilding.Agrees agrees = awaitSaid(Rebuilding.Agrees.class);
      assertThat(agrees.replaced()).isTrue();
      assertThat(agrees.events()).isGreaterThanOrEqualTo(21);
      int all = sent;
      shown.await(s -> Shown.isReady(s) && s.commands().size() == all + 1 && nothingUnderWay(s));
      // The few that met the closed ledger were answered so, and can be sent again.
      desk.accept(new Intent.Submit(deposit(1_000)));
      shown.await(s -> stage(s, "deposit-1000") == CommandRow.Stage.VISIBLE);
      Snapshot after = shown.newest();
      long recorded =
          after.commands().stream().filter(c -> c.stage() == CommandRow.Stage.VISIBLE).count() - 1;
      assertThat(after.accounts().rows())
          .singleElement()
          .satisfies(row -> assertThat(row.balance()).isEqualTo(Amount.of(recorded + ".00")));
      assertThat(files()).isEmpty();
      rebuilding(desk).verify();
      await().atMost(Duration.ofSeconds(20)).until(() -> isAgreement(lastSaid(), false));
    }
  }

  @Test
  void cancelling_changes_nothing_leaves_no_trace_and_says_so() throws Exception {
    try (Desk desk = open()) {
      record(desk, 1, 5);
      rebuilding(desk).rebuild();
      rebuilding(desk).cancel();
      assertThat(awaitSaid(Rebuilding.Unchanged.class).sentence())
          .isEqualTo("Cancelled: nothing has changed.");
      assertThat(files()).isEmpty();
      record(desk, 6, 6);
    }
  }

  @Test
  void closing_the_desk_breaks_a_rebuild_off_and_leaves_nothing() throws Exception {
    try (Desk desk = open()) {
      record(desk, 1, 5);
      rebuilding(desk).verify();
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void a_spoiled_balance_is_found_kept_when_told_so_and_mended_when_told_so() throws Exception {
    try (Desk desk = open()) {
      record(desk, 1, 3);
    }
    sql("UPDATE account SET balance = balance + 10000 WHERE account = 7");
    try (Desk desk = open()) {
      shown.await(Shown::isReady);
      rebuilding(desk).rebuild();
      assertThat(awaitSaid(Rebuilding.Differs.class).first())
          .startsWith("Account 7: here \"Rent\", 4.00");
      rebuilding(desk).keep();
      assertThat(awaitSaid(Rebuilding.Unchanged.class).sentence()).contains("kept as it is");
      assertThat(files()).isEmpty();

      rebuilding(desk).verify();
      awaitSaid(Rebuilding.Differs.class);
      rebuilding(desk).replace();
      Rebuilding.Mended mended = awaitSaid(Rebuilding.Mended.class);
      assertThat(files()).containsExactly(mended.kept());
      shown.await(Shown::isReady);
      rebuilding(desk).verify();
      assertThat(awaitSaid(Rebuilding.Agrees.class).replaced()).isFalse();
    }
    assertThat(balance()).isEqualTo(30_000);
  }

  @Test
  void a_file_whose_damage_shows_only_in_reading_is_replaced_by_one_folded_anew() throws Exception {
    try (Desk desk = open()) {
      record(desk, 1, 5);
    }
    damage();
    try (Desk desk = open()) {
      Snapshot failed = shown.await(s -> s.progress().phase() == Progress.Phase.FAILED);
      assertThat(failed.progress().sentence()).contains("damaged", "More > Rebuild read model");
      rebuilding(desk).rebuild();
      assertThat(awaitSaid(Rebuilding.Differs.class).first()).contains("damaged");
      rebuilding(desk).replace();
      awaitSaid(Rebuilding.Mended.class);
      Snapshot whole = shown.await(s -> Shown.isReady(s) && s.figures().accounts() == 1);
      assertThat(whole.accounts().rows().getFirst().balance()).isEqualTo(Amount.of("5.00"));
    }
  }

  @Test
  void what_a_killed_rebuild_left_is_deleted_when_the_ledger_is_opened() throws Exception {
    open().close();
    Files.createFile(data().resolve("readmodel.db.rebuild"));
    Files.createFile(data().resolve("readmodel.db.rebuild-wal"));
    try (Desk _ = open()) {
      shown.await(Shown::isReady);
      assertThat(files()).isEmpty();
    }
  }

  private Desk open() throws Exception {
    shown.forget();
    Desk desk =
        new Desk(opening, InstantSource.system(), ZoneOffset.UTC, "ann", shown, _ -> {}, said::add);
    desk.start(opening.claim());
    return desk;
  }

  private static RebuildDesk rebuilding(Desk desk) {
    return Objects.requireNonNull(
        await().atMost(Duration.ofSeconds(20)).until(desk::rebuilding, Objects::nonNull));
  }

  /** Deposits of 1.00, to the end. */
  private void record(Desk desk, int from, int to) {
    shown.await(Shown::isReady);
    if (from == 1) {
      desk.accept(new Intent.Submit(openAccount()));
    }
    for (int i = from; i <= to; i++) {
      desk.accept(new Intent.Submit(deposit(i)));
    }
    shown.await(s -> stage(s, "deposit-" + to) == CommandRow.Stage.VISIBLE);
  }

  private static CommandRow.@Nullable Stage stage(Snapshot snapshot, String command) {
    return snapshot.commands().stream()
        .filter(row -> row.id().equals(new CommandId(command)))
        .map(CommandRow::stage)
        .findFirst()
        .orElse(null);
  }

  private static boolean nothingUnderWay(Snapshot snapshot) {
    return snapshot.commands().stream()
        .map(CommandRow::stage)
        .allMatch(s -> s == CommandRow.Stage.VISIBLE || s == CommandRow.Stage.FAILED);
  }

  private static boolean isAgreement(Rebuilding last, boolean replaced) {
    return last instanceof Rebuilding.Agrees agrees && agrees.replaced() == replaced;
  }

  private Rebuilding lastSaid() {
    synchronized (said) {
      return said.isEmpty() ? new Rebuilding.Idle() : said.getLast();
    }
  }

  private <T extends Rebuilding> T awaitSaid(Class<T> wanted) {
    Rebuilding last =
        await().atMost(Duration.ofSeconds(40)).until(this::lastSaid, wanted::isInstance);
    return wanted.cast(last);
  }

  private Path data() {
    return opening.folder().root();
  }

  /** All that belongs to a rebuild. */
  private List<String> files() throws IOException {
    try (var files = Files.list(data())) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.startsWith("readmodel.db."))
          .toList();
    }
  }

  private void sql(String update) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(update)).isPositive();
    }
  }

  private long number(String query) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private long balance() throws SQLException {
    return number("SELECT balance FROM account WHERE account = 7");
  }

  private Path file() {
    return data().resolve("readmodel.db");
  }

  private void damage() throws SQLException, IOException {
    number("PRAGMA wal_checkpoint(TRUNCATE)");
    long page = number("SELECT rootpage FROM sqlite_schema WHERE name = 'event'");
    long size = number("PRAGMA page_size");
    try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
      file.seek((page - 1) * size);
      file.write("this is no page".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static Command openAccount() {
    return new Command.OpenAccount(
        header("open"), RENT, "Rent", new CurrencyCode("EUR"), Amount.ZERO);
  }

  private static Command deposit(int number) {
    return new Command.Deposit(
        header("deposit-" + number), RENT, Amount.of("1"), new CurrencyCode("EUR"));
  }

  private static Command.CommandHeader header(String id) {
    return new Command.CommandHeader(
        new CommandId(id), "ana", Instant.parse("2026-01-01T00:00:00Z"), null);
  }
}
