package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.embedded.SharedStore;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.write.BatchOutcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever part of the file is damaged: no wrong figure is shown, and the log brings all back. */
class DamagedReadModelTest {
  private static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final AccountId SEVEN = new AccountId(7);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int DEPOSITS = 200;

  @TempDir Path temporary;
  private Opening opening;

  @BeforeEach
  void recordSomething() throws Exception {
    opening =
        Opening.cluster(
            new DataFolder(temporary.resolve("data")),
            new ClusterProfile("shared", SharedStore.freshTopic(1)));
    try (Session session = open()) {
      List<Command> commands = new ArrayList<>();
      commands.add(new Command.OpenAccount(header("open"), SEVEN, "Rent", EUR, Amount.ZERO));
      for (int i = 0; i < DEPOSITS; i++) {
        commands.add(new Command.Deposit(header("d" + i), SEVEN, Amount.of("1"), EUR));
      }
      assertThat(session.handler().handleAll(commands))
          .isInstanceOfSatisfying(
              BatchOutcome.Recorded.class,
              recorded -> awaitRecorded(session, recorded.positions().getLast()));
      requireAll(session);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meta",
        "event",
        "sqlite_autoindex_event_1",
        "event_command",
        "account",
        "duplicate",
        "quarantine",
        "log_offset"
      })
  void damage_anywhere_is_said_or_harmless_and_gone_after_one_restart(String table)
      throws Exception {
    Damage.overwriteRoot(opening.folder().readModel(), table);

    boolean met = false;
    try (Session session = open()) {
      requireAll(session);
    } catch (ReadModelException e) {
      met = true;
      assertThat(e.problem()).isEqualTo(ReadModelException.Problem.DAMAGED);
      opening.suspect(); // as the window and the command line do
    } catch (LogUnavailableException e) {
      met = true;
      assertThat(e)
          .hasMessageContaining("The read model is damaged")
          .hasMessageContaining("The next start checks the read model");
    }

    try (Session session = open()) {
      if (met) {
        assertThat(session.notice())
            .startsWith("readmodel.db was damaged: it is kept as readmodel.db.damaged-");
        assertThat(session.connection().notice()).contains(session.notice());
      }
      requireAll(session);
    }
  }

  @Test
  void a_read_model_without_its_header_is_folded_anew_at_once() throws Exception {
    Damage.overwriteHeader(opening.folder().readModel());
    try (Session session = open()) {
      assertThat(session.notice()).startsWith("readmodel.db was damaged");
      requireAll(session);
    }
    try (Session session = open()) {
      assertThat(session.notice()).isEmpty();
      requireAll(session);
    }
  }

  private static void awaitRecorded(Session session, LogPosition last) {
    try {
      session.containing(last);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Session open() throws Exception {
    return opening.forCommand(InstantSource.system());
  }

  private static CommandHeader header(String id) {
    return new CommandHeader(new CommandId(id), "ana", NOON, null);
  }

  private static void requireAll(Session session) throws InterruptedException {
    Fold fold = session.current();
    assertThat(fold.events()).isEqualTo(DEPOSITS + 1);
    assertThat(fold.timeline().balance(SEVEN, AsOf.LIVE)).isEqualTo(new Amount(DEPOSITS * 10_000L));
    assertThat(fold.accounts().get(SEVEN).orElseThrow().name()).isEqualTo("Rent");
    try (ReadModelReader reader = session.reader()) {
      assertThat(reader.position(new CommandId("d" + (DEPOSITS - 1)))).isPresent();
      List<LogPosition> all =
          LongStream.rangeClosed(0, DEPOSITS).mapToObj(o -> new LogPosition(0, o)).toList();
      assertThat(reader.events(all)).hasSize(DEPOSITS + 1);
    }
  }
}
