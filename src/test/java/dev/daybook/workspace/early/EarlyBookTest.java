package dev.daybook.workspace.early;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.desk.DeskFile;
import dev.daybook.desk.DeskWriter;
import dev.daybook.ingest.Fold;
import dev.daybook.ingest.IngestStatus;
import dev.daybook.ingest.KeptBook;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.timeline.SampleEvents;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.Workspace;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.NothingSetAside;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last known state is shown before the book is loaded, is exact, and is never another's. */
class EarlyBookTest {
  private static final int EVENTS = 700;
  private static final long SECOND = 1_000;

  /** Some postings are later than this: they are to take effect. */
  private static final Instant NOW = Instant.ofEpochMilli((EVENTS - 30) * SECOND);

  @TempDir Path folder;
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final Random random = new Random(4);
  private final List<Snapshot> shown = new CopyOnWriteArrayList<>();
  private ReadModel model;
  private Path kept;
  private long offset;

  @BeforeEach
  void write() {
    model = ReadModel.open(folder.resolve("readmodel.db"));
    kept = folder.resolve("last-known.bin");
    project(EVENTS);
  }

  private void project(int events) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < events; i++, offset++) {
      long late = random.nextInt(10) == 0 ? random.nextInt(100) * SECOND : 0;
      entries.add(
          SampleEvents.entry(
              SampleEvents.posting(
                  1 + random.nextInt(20),
                  random.nextInt(200_001) - 100_000,
                  offset * SECOND - late,
                  0,
                  offset)));
    }
    try (Projector projector = model.projector()) {
      projector.apply(entries, new LogEnd(Map.of(0, offset)));
    }
  }

  private Fold load() {
    return KeptBook.load(model, _ -> {}).fold();
  }

  private void keep() throws IOException {
    LastKnownFile.write(LastKnown.of(load(), NOW).orElseThrow(), kept);
  }

  private Workspace workspace(@Nullable EarlyBook early) {
    return workspace(early, kept);
  }

  private Workspace workspace(@Nullable EarlyBook early, Path keepIn) {
    Workspace workspace =
        new Workspace(
            new CompletableFuture<>(),
            model.reader(),
            new NothingSetAside(model),
            new DeskWriter(DeskFile.inMemory()),
            new Connection("test", Connection.Kind.EMBEDDED, Connection.State.STARTING, "", "", ""),
            ZoneOffset.UTC,
            clock,
            shown::add);
    workspace.keepLastKnown(keepIn, early);
    workspace.start();
    return workspace;
  }

  private Snapshot await(Predicate<Snapshot> wanted) {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(2))
        .atMost(Duration.ofSeconds(20))
        .until(() -> shown.isEmpty() ? null : shown.getLast(), s -> s != null && wanted.test(s));
  }

  private static boolean isEarly(Snapshot snapshot) {
    return snapshot.progress().sentence().equals("showing the last known state");
  }

  private EarlyBook early() {
    return EarlyBook.read(kept, model).orElseThrow();
  }

  @Test
  void what_is_shown_early_says_so_and_is_what_the_loaded_book_says() throws IOException {
    keep();
    Workspace workspace = workspace(early());
    Snapshot early = await(EarlyBookTest::isEarly);
    assertThat(early.progress().phase()).isEqualTo(Progress.Phase.LOADING);
    assertThat(early.progress().positions()).isEqualTo("0:" + EVENTS);
    workspace.fold(load());
    Snapshot whole = await(s -> !isEarly(s));
    workspace.close();

    assertThat(early.accounts().rows()).hasSize(20);
    assertThat(List.copyOf(early.accounts().rows()))
        .isEqualTo(List.copyOf(whole.accounts().rows()));
    assertThat(early.accounts().rows()).anyMatch(row -> row.effectiveNow() != null);
    assertThat(early.accounts().directory()).isEqualTo(whole.accounts().directory());
    assertThat(early.figures()).isEqualTo(whole.figures());
    assertThat(early.events()).isEqualTo(whole.events());
    assertThat(early.events().rows()).hasSize(100);
    assertThat(early.cursor()).isEqualTo(whole.cursor());
    assertThat(early.timeBar().full()).isEqualTo(whole.timeBar().full());
    assertThat(early.timeBar().lastEvent()).isEqualTo(whole.timeBar().lastEvent());
    assertThat(Arrays.stream(early.timeBar().density()).sum()).isEqualTo(EVENTS);
    assertThat(early.chart().range()).isEqualTo(whole.chart().range());
    assertThat(early.chart().series()).hasSameSizeAs(whole.chart().series());
    for (int i = 0; i < early.chart().series().size(); i++) {
      ChartModel.Series line = early.chart().series().get(i);
      ChartModel.Series loaded = whole.chart().series().get(i);
      assertThat(line.label()).isEqualTo(loaded.label());
      assertThat(line.millis()).isEqualTo(loaded.millis());
      assertThat(line.tenThousandths()).isEqualTo(loaded.tenThousandths());
      assertThat(line.atCursor()).isEqualTo(loaded.atCursor());
    }
  }

  @Test
  void accounts_are_sorted_and_filtered_early_and_history_waits_for_the_book() throws IOException {
    keep();
    Instant past = Instant.ofEpochMilli(100 * SECOND);
    try (Workspace workspace = workspace(early())) {
      workspace.accept(new Intent.Select(List.of(new AccountId(7))));
      workspace.accept(new Intent.MoveCursor(past));
      workspace.accept(new Intent.SortAccounts(AccountColumn.BALANCE, false));
      workspace.accept(new Intent.FilterAccounts("1"));
      Snapshot early = await(s -> s.accounts().rows().size() == 11);
      assertThat(isEarly(early)).isTrue();
      assertThat(early.accounts().rows())
          .isSortedAccordingTo((a, b) -> b.balance().compareTo(a.balance()));
      assertThat(early.cursor().live()).isTrue();
      assertThat(early.chart().series()).allMatch(line -> line.label().startsWith("Total"));

      workspace.fold(Fold.EMPTY); // as from a loop that has not loaded yet
      workspace.status(new IngestStatus.Loading(100, EVENTS));
      assertThat(await(s -> s.progress().behind() == EVENTS - 100)).matches(EarlyBookTest::isEarly);

      workspace.fold(load());
      Snapshot whole = await(s -> !isEarly(s));
      assertThat(whole.cursor().instant()).isEqualTo(past);
      assertThat(whole.cursor().eventTotal()).isEqualTo(EVENTS);
      assertThat(whole.cursor().arrivedSince()).isZero();
      assertThat(whole.chart().series()).singleElement().matches(s -> s.label().startsWith("7"));
    }
  }

  @Test
  void a_workspace_keeps_what_it_knows_when_it_closes() {
    Workspace workspace = workspace(null);
    workspace.fold(load());
    await(s -> s.cursor().eventTotal() == EVENTS);
    workspace.close();
    assertThat(EarlyBook.read(kept, model)).isPresent();
  }

  @Test
  void a_workspace_that_is_closed_before_the_book_is_loaded_leaves_what_was_kept()
      throws IOException {
    keep();
    byte[] before = Files.readAllBytes(kept);
    Workspace workspace = workspace(early());
    await(EarlyBookTest::isEarly);
    workspace.close();
    assertThat(Files.readAllBytes(kept)).isEqualTo(before);
  }

  @Test
  void what_was_kept_of_an_earlier_state_is_not_shown() throws IOException {
    keep();
    project(1);
    assertThat(EarlyBook.read(kept, model)).isEmpty();
  }

  @Test
  void what_was_kept_of_another_read_model_is_not_shown() throws IOException {
    keep();
    model = ReadModel.open(folder.resolve("another.db"));
    offset = 0;
    project(EVENTS); // other amounts, up to the same end
    assertThat(EarlyBook.read(kept, model)).isEmpty();
  }

  @Test
  void a_missing_file_means_that_the_book_is_loaded_first() {
    assertThat(EarlyBook.read(kept, model)).isEmpty();
  }

  @Test
  void a_damaged_file_means_that_the_book_is_loaded_first() throws IOException {
    keep();
    byte[] whole = Files.readAllBytes(kept);
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random damage = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] damaged =
          i % 2 == 0 ? Arrays.copyOf(whole, damage.nextInt(whole.length)) : whole.clone();
      if (i % 2 == 1) {
        damaged[damage.nextInt(damaged.length)] ^= (byte) (1 + damage.nextInt(255));
      }
      Files.write(kept, damaged);
      assertThat(EarlyBook.read(kept, model)).isEqualTo(Optional.empty());
    }
    Files.write(kept, whole);
    assertThat(EarlyBook.read(kept, model)).isPresent();
  }
}
