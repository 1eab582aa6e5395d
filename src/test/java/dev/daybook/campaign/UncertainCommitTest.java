package dev.daybook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.Session;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.write.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that hangs or dies at the worst moment: events sent, commit on its way. */
@TestInstance(Lifecycle.PER_CLASS) // one broker for all: each test leaves it running
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class UncertainCommitTest {
  private static final AccountId ONE = new AccountId(1);
  private static final AccountId TWO = new AccountId(2);

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Path folder;
  private final StoreProcess store;
  private final Session session;

  UncertainCommitTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    store = StoreProcess.start(folder.resolve("store"), 2);
    session = store.session(folder.resolve("mine"), UncertainCommitTest::impatient);
    session.handler().handleAll(CommandMix.opening(2, NOON));
  }

  @AfterAll
  void close() {
    try (StoreProcess _ = store) {
      session.close();
    }
  }

  /** A second instead of ten, until a commit has timed out. */
  private static void impatient(Map<String, String> clients) {
    clients.put("producer.max.block.ms", "1000");
    BeforeCommit.plugInto(clients);
  }

  @Test
  void a_commit_that_timed_out_is_looked_up_and_never_sent_twice() throws Exception {
    Command transfer = transfer("slow");
    CompletableFuture<Void> frozen =
        BeforeCommit.once(
            () -> {
              store.freeze();
              CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(store::thaw);
            });

    Outcome outcome = session.handler().handle(transfer);

    assertThat(frozen).isCompleted();
    assertThat(outcome).as("it was not there before").isInstanceOf(Outcome.Recorded.class);
    the_same_command_adds_nothing_whoever_issues_it(transfer);
  }

  @Test
  void a_commit_given_up_while_the_broker_hangs_is_unknown_until_the_same_command_tells()
      throws Exception {
    Command transfer = transfer("given-up");
    Thread writer = Thread.currentThread();
    CompletableFuture<Void> frozen =
        BeforeCommit.once(
            () -> {
              store.freeze();
              CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
                  .execute(writer::interrupt);
            });

    Outcome outcome = session.handler().handle(transfer);

    assertThat(frozen).isCompleted();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    store.thaw();
    assertThat(session.handler().handle(transfer))
        .isInstanceOfAny(Outcome.Recorded.class, Outcome.AlreadyRecorded.class);
    the_same_command_adds_nothing_whoever_issues_it(transfer);
  }

  @Test
  void a_broker_killed_before_the_commit_reached_it_has_all_that_was_acknowledged_and_no_more()
      throws Exception {
    Command before = deposit("before", "10");
    Command cut = transfer("cut");
    assertThat(session.handler().handle(before)).isInstanceOf(Outcome.Recorded.class);
    CompletableFuture<Void> restarted = BeforeCommit.once(this::restart);

    Outcome outcome = session.handler().handle(cut);

    assertThat(restarted).isCompleted();
    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    the_same_command_adds_nothing_whoever_issues_it(before);
    the_same_command_adds_nothing_whoever_issues_it(cut);
  }

  private void restart() {
    try {
      store.kill();
      store.startAgain();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_refused_command_issued_again_is_decided_anew() throws Exception {
    Command tooMuch = withdraw("too-much", "1000");
    assertThat(session.handler().handle(tooMuch)).isInstanceOf(Outcome.Refused.class);
    assertThat(logged(tooMuch)).isEmpty();
    session.handler().handle(deposit("more", "1000"));
    assertThat(session.handler().handle(tooMuch)).isInstanceOf(Outcome.Recorded.class);
    the_same_command_adds_nothing_whoever_issues_it(tooMuch);
  }

  @Test
  @Tag("campaign")
  void a_broker_that_stays_silent_makes_a_commit_unknown_not_failed() throws Exception {
    Command transfer = transfer("silent");
    CompletableFuture<Void> frozen = BeforeCommit.once(store::freeze);

    Outcome outcome = session.handler().handle(transfer); // a minute's patience

    assertThat(frozen).isCompleted();
    assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    store.thaw();
    assertThat(session.handler().handle(transfer))
        .isInstanceOfAny(Outcome.Recorded.class, Outcome.AlreadyRecorded.class);
    the_same_command_adds_nothing_whoever_issues_it(transfer);
  }

  /** From the same session, a new one, and one whose read model was folded anew. */
  private void the_same_command_adds_nothing_whoever_issues_it(Command command) throws Exception {
    List<LogPosition> places = logged(command);
    assertThat(places).hasSize(command instanceof Command.Transfer ? 2 : 1);
    assertSaidToBeThere(session, command, places);
    Path other = folder.resolve("other");
    for (int time = 0; time < 2; time++) { // new, then reopened
      try (Session another = store.session(other)) {
        assertSaidToBeThere(another, command, places);
      }
    }
    Files.delete(other.resolve("clusters/shared/readmodel.db"));
    try (Session rebuilt = store.session(other)) {
      assertSaidToBeThere(rebuilt, command, places);
    }
    assertThat(logged(command)).isEqualTo(places);
  }

  private static void assertSaidToBeThere(Session in, Command command, List<LogPosition> places)
      throws InterruptedException {
    assertThat(in.handler().handle(command))
        .isInstanceOfSatisfying(
            Outcome.AlreadyRecorded.class, said -> assertThat(places).contains(said.position()));
  }

  /** Where the command's events are, by an independent reader. */
  private List<LogPosition> logged(Command command) throws IOException, InterruptedException {
    try (PlainReader reader = new PlainReader(store)) {
      return reader.readTo(reader.settledEnd()).stream()
          .filter(event -> event.commandId().equals(command.header().id().value()))
          .map(PlainEvent::position)
          .toList();
    }
  }

  private static Command transfer(String id) {
    Amount ten = Amount.of("10");
    return new Command.Transfer(header(id), ONE, TWO, ten, CommandMix.EUR, ten, CommandMix.EUR);
  }

  private static Command deposit(String id, String amount) {
    return new Command.Deposit(header(id), ONE, Amount.of(amount), CommandMix.EUR);
  }

  private static Command withdraw(String id, String amount) {
    return new Command.Withdraw(header(id), ONE, Amount.of(amount), CommandMix.EUR);
  }

  private static CommandHeader header(String id) {
    return new CommandHeader(new CommandId(id), "ana", NOON, null);
  }
}
