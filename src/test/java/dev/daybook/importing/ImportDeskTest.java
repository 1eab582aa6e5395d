package dev.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.Events;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.memory.InMemoryEventLog;
import dev.daybook.importing.ImportModel.Verdict;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.BookInMemory;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.LogEnd;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.EventIds;
import dev.daybook.write.csv.post.BalanceAssertion;
import dev.daybook.write.csv.post.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDeskTest {
  private static final AccountId SEVEN = new AccountId(7);

  @TempDir Path folder;
  private final InMemoryEventLog log =
      new InMemoryEventLog("account_events", 1, InstantSource.system());
  private final List<ImportModel> models = new CopyOnWriteArrayList<>();
  private final List<BalanceAssertion> kept = new CopyOnWriteArrayList<>();

  /** What appending meets, or null. */
  private volatile @Nullable LogUnavailableException fault;

  private volatile boolean keepFails;

  /** Runs when a file is about to be tried out. */
  private volatile Callable<@Nullable Void> onView = () -> null;

  @SuppressWarnings("NullAway.Init") // every test opens a file first
  private ImportDesk desk;

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_file_that_can_be_guessed_is_tried_out_at_once_and_posted_once() throws IOException {
    open("account,amount,date,memo\n7,100.00,2026-01-05,rent\n7,-30.50,2026-01-06,repair\n");
    ImportModel tried = await(m -> m.trial() != null);
    assertThat(trial(tried).posted()).isEqualTo(2);
    assertThat(trial(tried).accounts())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.opened()).isTrue();
              assertThat(a.after()).isEqualTo(Amount.of("69.50"));
            });

    post(false);
    assertThat(await(ImportModel::finished).sentence()).isEqualTo("3 events recorded.");
    assertThat(book().balance(SEVEN)).isEqualTo(Amount.of("69.50"));

    desk.open(folder.resolve("statement.csv"));
    ImportModel again = await(m -> m.trial() != null && m.trial().alreadyRecorded() == 2);
    assertThat(trial(again).posted()).isZero();
  }

  @Test
  void a_statement_without_an_account_column_asks_for_the_account_first() throws IOException {
    open("Datum;Betrag;Saldo;Text\n31.01.2026;1.234,50;1.234,50;Miete\n");
    ImportModel asked = await(m -> m.work() == null && m.isOpen());
    assertThat(asked.trial()).isNull();
    desk.choose(ImportKey.ACCOUNT, "one");
    await(m -> m.choices().stream().anyMatch(c -> c.key() == ImportKey.ONE_ACCOUNT));
    desk.choose(ImportKey.ONE_ACCOUNT, "seven");
    ImportModel wrong = await(m -> !choice(m, ImportKey.ONE_ACCOUNT).problem().isEmpty());
    assertThat(choice(wrong, ImportKey.ONE_ACCOUNT).value()).isEqualTo("seven");
    assertThat(choice(wrong, ImportKey.ONE_ACCOUNT).problem())
        .isEqualTo("Type the account\u2019s number.");
    desk.choose(ImportKey.ONE_ACCOUNT, "7");
    ImportModel.Trial trial = trial(await(m -> m.trial() != null));
    assertThat(trial.rows().getFirst().posting())
        .isNotNull()
        .satisfies(p -> assertThat(p.amount()).isEqualTo(Amount.of("1234.50")));
    assertThat(trial.stated()).isEqualTo(1);
    assertThat(trial.differences()).isEmpty();
    post(false);
    await(ImportModel::finished);
    assertThat(kept).extracting(BalanceAssertion::stated).containsExactly(Amount.of("1234.50"));
  }

  @Test
  void rows_in_the_way_are_left_out_only_when_told_and_kept_beside_the_file() throws IOException {
    open("account,amount,date\n7,100,2026-01-05\n7,12x,2026-01-06\n7,-900,2026-01-07\n");
    ImportModel.Trial trial = trial(await(m -> m.trial() != null));
    assertThat(trial.problems())
        .extracting(ImportModel.Row::verdict)
        .containsExactly(Verdict.BAD, Verdict.REFUSED);
    assertThat(trial.inTheWay()).isEqualTo(2);
    post(false);
    await(m -> m.sentence().contains("2 rows stand in the way"));
    assertThat(book().balance(SEVEN)).isEqualTo(Amount.ZERO);
    post(true);
    ImportModel done = await(ImportModel::finished);
    assertThat(done.sentence()).contains("The rows left out are in ");
    assertThat(Files.readString(folder.resolve("statement.left-out.csv")))
        .contains("7,12x,2026-01-06", "7,-900,2026-01-07");
  }

  @Test
  void another_delimiter_makes_other_columns_and_their_meaning_is_guessed_anew()
      throws IOException {
    open("account,amount,date\n7,100,2026-01-05\n");
    await(m -> m.trial() != null);
    desk.choose(ImportKey.DELIMITER, ";");
    ImportModel odd =
        await(m -> m.work() == null && ";".equals(choice(m, ImportKey.DELIMITER).value()));
    assertThat(odd.trial()).isNull();
    assertThat(odd.sentence()).isNotEmpty();
    desk.choose(ImportKey.DELIMITER, ",");
    await(m -> m.trial() != null && ",".equals(choice(m, ImportKey.DELIMITER).value()));
  }

  @Test
  void a_mapping_is_kept_by_name_and_taken_again() throws IOException {
    open("a,b,c\n7,03/04/2026,\"1,50\"\n");
    desk.choose(ImportKey.ACCOUNT, "0");
    desk.choose(ImportKey.DATE, "1");
    desk.choose(ImportKey.DATE_PATTERN, "dd/MM/yyyy");
    desk.choose(ImportKey.AMOUNT, "2");
    desk.choose(ImportKey.DECIMAL, "COMMA");
    ImportModel tried =
        await(
            m ->
                m.trial() != null
                    && choice(m, ImportKey.DATE_PATTERN).value().equals("dd/MM/yyyy")
                    && choice(m, ImportKey.DECIMAL).value().equals("COMMA"));
    assertThat(trial(tried).posted()).isEqualTo(1);
    desk.keep("My bank");
    await(m -> m.mappings().contains("My bank"));
    desk.open(folder.resolve("statement.csv"));
    await(m -> m.mappings().contains("My bank") && m.work() == null);
    models.clear();
    desk.load("My bank");
    ImportModel.Trial again = trial(await(m -> m.trial() != null));
    assertThat(again.rows().getFirst().posting())
        .isNotNull()
        .satisfies(p -> assertThat(p.effective()).isEqualTo("2026-04-03T00:00:00Z"));
  }

  @Test
  void what_is_no_table_is_said_and_can_be_put_away() throws IOException {
    open("");
    assertThat(await(m -> !m.sentence().isEmpty()).sentence()).isEqualTo("The file is empty.");
    desk.putAside();
    await(m -> !m.isOpen());
  }

  @Test
  void breaking_off_what_is_done_already_says_nothing_untrue() throws IOException {
    open("account,amount,date\n7,100,2026-01-05\n");
    await(m -> m.trial() != null);
    post(false);
    await(ImportModel::finished);
    desk.cancel();
    desk.keep("x");
    ImportModel last = await(m -> m.mappings().contains("x"));
    assertThat(models.stream().map(ImportModel::sentence)).noneMatch(s -> s.contains("Broken off"));
    assertThat(last.finished()).isTrue();
  }

  @Test
  void what_may_have_been_recorded_is_never_said_to_be_broken_off() throws IOException {
    fault = new LogUnavailableException("The commit was not answered.", true, null);
    open("account,amount,date\n7,100,2026-01-05\n");
    await(m -> m.trial() != null);
    post(false);
    await(m -> m.sentence().startsWith("It may have been recorded"));
    desk.cancel();
    desk.keep("x"); // the thread has dealt with the cancelling when this is done
    await(m -> m.mappings().contains("x"));
    assertThat(models.stream().map(ImportModel::sentence)).noneMatch(s -> s.contains("Broken off"));
  }

  @Test
  void a_file_is_recorded_even_if_the_balances_it_states_cannot_be_kept() throws IOException {
    keepFails = true;
    open("account,amount,date,balance\n7,100.00,2026-01-05,100.00\n");
    await(m -> m.trial() != null);
    post(false);
    ImportModel done = await(m -> m.work() == null && !m.sentence().isEmpty());
    assertThat(done.finished()).isTrue();
    assertThat(done.sentence())
        .startsWith("2 events recorded.")
        .endsWith("The balances it states could not be kept; the log file has the details.");
    assertThat(book().balance(SEVEN)).isEqualTo(Amount.of("100"));
  }

  @Test
  void keeping_a_mapping_breaks_nothing_off() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch kept = new CountDownLatch(1);
    onView =
        () -> {
          looking.countDown();
          assertThat(kept.await(20, TimeUnit.SECONDS)).isTrue();
          return null;
        };
    open("account,amount,date\n7,100,2026-01-05\n");
    assertThat(looking.await(20, TimeUnit.SECONDS)).isTrue();
    desk.keep("x");
    kept.countDown();
    ImportModel last = await(m -> m.mappings().contains("x"));
    assertThat(trial(last).posted()).isEqualTo(1);
  }

  @Test
  void posting_what_is_still_being_tried_out_posts_nothing_and_shows_it_again() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    onView =
        () -> {
          looking.countDown();
          assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
          return null;
        };
    open("account,amount,date\n7,100,2026-01-05\n");
    assertThat(looking.await(20, TimeUnit.SECONDS)).isTrue();
    post(false);
    asked.countDown();
    ImportModel shown = await(m -> m.work() == null && m.trial() != null);
    assertThat(shown.finished()).isFalse();
    assertThat(book().balance(SEVEN)).isEqualTo(Amount.ZERO);
  }

  @Test
  void a_mapping_that_cannot_be_read_does_not_hide_the_others() throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(mappings.resolve("a.json"), "{ not json");
    open("account,amount,date\n7,100,2026-01-05\n");
    await(m -> m.trial() != null);
    desk.keep("b");
    await(m -> m.mappings().contains("b"));
  }

  @Test
  void a_trial_that_is_no_longer_the_newest_is_not_posted() throws IOException {
    open("account,amount,date\n7,100,2026-01-05\n");
    int looked = trial(await(m -> m.trial() != null)).number();
    desk.choose(ImportKey.MEMO, "0");
    await(m -> m.trial() != null && m.trial().number() > looked);
    desk.post(looked, false);
    await(m -> m.sentence().startsWith("What was chosen has changed meanwhile"));
    assertThat(book().balance(SEVEN)).isEqualTo(Amount.ZERO);
    post(false);
    await(ImportModel::finished);
  }

  /** Posts what is on screen. */
  private void post(boolean leaveOut) {
    ImportModel.Trial shown = models.getLast().trial();
    desk.post(shown == null ? 0 : shown.number(), leaveOut);
  }

  private void open(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("statement.csv"), text);
    desk = new ImportDesk(Book::new, folder.resolve("mappings"), models::add);
    desk.open(file);
  }

  private ImportModel await(Predicate<ImportModel> wanted) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !models.isEmpty() && wanted.test(models.getLast()));
    return models.getLast();
  }

  private static ImportModel.Trial trial(ImportModel model) {
    return Objects.requireNonNull(model.trial());
  }

  /** As it stands; not offered is an empty one. */
  private static ImportChoice choice(ImportModel model, ImportKey key) {
    return model.choices().stream()
        .filter(c -> c.key() == key)
        .findFirst()
        .orElse(new ImportChoice(key, "", List.of(), false, ""));
  }

  private BookInMemory book() {
    BookInMemory book = new BookInMemory();
    new ArrayList<>(Events.events(Events.readAll(log, LogEnd.START))).forEach(book::apply);
    return book;
  }

  /** The log in memory as the ledger that is imported into. */
  private final class Book implements ImportBook {
    private final Appender appender = log.appender();
    private final CommandHandler handler =
        new CommandHandler(
            appender,
            _ -> {
              if (fault != null) {
                throw fault;
              }
              return book();
            },
            new Decider(new EventIds()));

    @Override
    public DecisionView view() {
      try {
        onView.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      return book();
    }

    @Override
    public CommandHandler handler() {
      return handler;
    }

    @Override
    public ImportOptions options() {
      return new ImportOptions("ann", ZoneOffset.UTC, new CurrencyCode("EUR"), true);
    }

    @Override
    public void keep(List<BalanceAssertion> assertions, String source) {
      if (keepFails) {
        throw new IllegalStateException("The disk is full.");
      }
      kept.addAll(assertions);
    }

    @Override
    public void close() {
      appender.close();
    }
  }
}
