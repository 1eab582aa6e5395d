package dev.daybook.importing;

import dev.daybook.importing.ImportModel.Work;
import dev.daybook.write.Progress;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.guess.FormatGuess;
import dev.daybook.write.csv.guess.Guess;
import dev.daybook.write.csv.post.CsvImport;
import dev.daybook.write.csv.post.DryRun;
import dev.daybook.write.csv.post.ImportOutcome;
import dev.daybook.write.csv.post.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports one file after the other: guesses its format, tries it out after every choice, posts it
 * when told to. What is asked comes from any thread and never waits; the work is done on one thread
 * of its own, {@code daybook-import}, where a newer choice breaks off an older trial. What was
 * broken off before the commit leaves no trace in the log.
 */
public final class ImportDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);
  private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Supplier<ImportBook> books;
  private final KeptMappings mappings;
  private final Consumer<ImportModel> out;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("daybook-import").factory());

  /** Counts what was asked: work for an older wish breaks off. */
  private final AtomicLong wish = new AtomicLong();

  // All below belongs to the thread.
  private @Nullable ImportBook book;
  private @Nullable Path file;
  private @Nullable FileChoices choices;
  private List<String> questions = List.of();
  private @Nullable DryRun trial;
  private List<String> names = List.of();
  private boolean finished;

  /** What came of posting, until the file is tried out again; empty before. */
  private String outcome = "";

  /** While a file is being posted, only breaking off is heard. */
  private volatile boolean posting;

  /**
   * A desk without a file on it.
   *
   * @param books opens the ledger for an import; called on this desk's thread
   * @param mappings the folder in which formats are kept
   * @param out takes every model, on any thread
   */
  public ImportDesk(Supplier<ImportBook> books, Path mappings, Consumer<ImportModel> out) {
    this.books = books;
    this.mappings = new KeptMappings(mappings);
    this.out = out;
  }

  /** Begins with a file. */
  public void open(Path chosen) {
    submitUnlessPosting(
        mine -> {
          putAway();
          file = chosen;
          book = books.get();
          names = mappings.names();
          say(new Work("Reading", 0, 0, false), "");
          guessed(FormatGuess.of(chosen), mine);
        });
  }

  /** Chooses something otherwise, and tries the file out again. */
  public void choose(ImportKey key, String value) {
    submitUnlessPosting(
        mine -> {
          FileChoices before = choices;
          Path chosen = file;
          if (before == null || chosen == null) {
            return;
          }
          FileChoices after = before.with(key, value);
          if (after.format().dialect().equals(before.format().dialect())) {
            choices = after;
            // What was answered, or asked of another choice, is no question any more.
            questions = after.format().mapping().missing();
            tryOut(mine);
          } else {
            // Other columns, perhaps: what they mean is guessed anew.
            guessed(FormatGuess.with(chosen, after.format().dialect()), mine);
          }
        });
  }

  /** Takes a kept format. */
  public void load(String name) {
    submitUnlessPosting(
        mine -> {
          Path chosen = file;
          CsvFormat format = mappings.find(name).orElse(null);
          if (chosen == null || format == null) {
            say(null, "There is no mapping \u201c" + name + "\u201d any more.");
            return;
          }
          switch (FormatGuess.with(chosen, format.dialect())) {
            case Guess.NoTable(String sentence) -> {
              trial = null;
              say(null, sentence);
            }
            case Guess.Table table -> {
              choices = FileChoices.of(format, table.header(), width(table));
              questions = List.of();
              tryOut(mine);
            }
          }
        });
  }

  /** Keeps the present format under a name, after what is being done: it breaks nothing off. */
  public void keep(String name) {
    queue(
        wish.get(),
        _ -> {
          FileChoices now = choices;
          if (now != null) {
            mappings.keep(name, now.format());
            names = mappings.names();
            say(null, (outcome + " Kept as \u201c" + name.strip() + "\u201d.").strip());
          }
        });
  }

  /** Posts what was tried out; what is still being tried out is shown first. */
  public void post(boolean leaveOut) {
    submit(
        mine -> {
          DryRun tried = trial;
          ImportBook into = book;
          if (tried == null || into == null) {
            tryOut(mine);
          } else if (!finished) {
            posting = true;
            try {
              say(new Work("Preparing", 0, 0, true), "");
              ImportOutcome came =
                  new CsvImport(into.options())
                      .post(tried, leaveOut, into.handler(), report(mine, true));
              posted(came, tried, into, mine);
            } finally {
              posting = false;
            }
          }
        });
  }

  /** Breaks off what is being done, unless it is done already. */
  public void cancel() {
    submit(
        _ -> {
          // What came of posting is said already, and may be that nobody knows.
          if (file != null && outcome.isEmpty()) {
            say(null, "Broken off: nothing was recorded.");
          }
        });
  }

  /** Puts the file away; breaks off what is being done. */
  public void putAside() {
    submit(_ -> putAway());
  }

  private void guessed(Guess guess, long mine) throws IOException, InterruptedException {
    switch (guess) {
      case Guess.NoTable(String sentence) -> {
        trial = null;
        questions = List.of();
        say(null, sentence);
      }
      case Guess.Table table -> {
        choices = FileChoices.of(table.format(), table.header(), width(table));
        questions = table.questions();
        tryOut(mine);
      }
    }
  }

  private static int width(Guess.Table table) {
    int widest = table.sample().stream().mapToInt(List::size).max().orElse(0);
    return Math.max(table.header().size(), widest);
  }

  /** Tries the file out again. */
  public void tryOut() {
    submitUnlessPosting(
        mine -> {
          if (!finished) {
            tryOut(mine);
          }
        });
  }

  private void tryOut(long mine) throws IOException, InterruptedException {
    FileChoices now = choices;
    Path chosen = file;
    ImportBook into = book;
    trial = null;
    outcome = "";
    if (now == null || chosen == null || into == null) {
      return;
    }
    List<String> missing = now.format().mapping().missing();
    if (!missing.isEmpty() || !now.wrong().isEmpty()) {
      say(null, missing.isEmpty() ? "Correct what is marked." : missing.getFirst());
      return;
    }
    say(new Work("Reading", 0, 0, false), "");
    Trial tried =
        new CsvImport(into.options())
            .dryRun(chosen, now.format(), into.view(), report(mine, false));
    switch (tried) {
      case DryRun run -> {
        trial = run;
        say(null, "");
      }
      case Trial.Unusable(String sentence) -> say(null, sentence);
    }
  }

  private void posted(ImportOutcome came, DryRun tried, ImportBook into, long mine)
      throws IOException, InterruptedException {
    if (came instanceof ImportOutcome.RefusedNow) {
      tryOut(mine);
    }
    outcome = Outcomes.sentence(came);
    if (came instanceof ImportOutcome.Recorded) {
      finished = true;
      outcome += keptBalances(tried, into);
    }
    say(null, outcome);
  }

  /** The file is in the log, whatever comes of this. */
  private String keptBalances(DryRun tried, ImportBook into) {
    try {
      into.keep(tried.assertions(), String.valueOf(tried.file().getFileName()));
      return "";
    } catch (RuntimeException e) {
      log.error("The balances that {} states could not be kept", tried.file(), e);
      return " The balances it states could not be kept; the log file has the details.";
    }
  }

  private void putAway() {
    trial = null;
    choices = null;
    questions = List.of();
    finished = false;
    outcome = "";
    file = null;
    ImportBook old = book;
    book = null;
    if (old != null) {
      out.accept(ImportModel.nothing(old.options().zone()));
      old.close();
    }
  }

  private Progress report(long mine, boolean posting) {
    long[] last = {System.nanoTime()};
    return (step, done, total) -> {
      long now = System.nanoTime();
      if (now - last[0] > REPORT_NANOS) {
        last[0] = now;
        say(new Work(Outcomes.step(step), done, total, posting), "");
      }
      return wish.get() == mine;
    };
  }

  private void say(@Nullable Work work, String sentence) {
    ImportBook into = book;
    Path chosen = file;
    if (into == null || chosen == null) {
      throw new IllegalStateException("There is no file to speak of");
    }
    FileChoices now = choices;
    DryRun tried = trial;
    out.accept(
        new ImportModel(
            String.valueOf(chosen.getFileName()),
            into.options().zone(),
            work,
            now == null ? List.of() : Offers.of(now),
            questions,
            names,
            tried == null ? null : Trials.of(tried),
            sentence,
            finished));
  }

  /** Work on the desk's thread; may fail or be broken off. */
  private interface Job {
    void run(long mine) throws IOException, InterruptedException;
  }

  private void submitUnlessPosting(Job job) {
    if (!posting) {
      submit(job);
    }
  }

  /** What was asked before is broken off. */
  private void submit(Job job) {
    queue(wish.incrementAndGet(), job);
  }

  private void queue(long mine, Job job) {
    thread.execute(
        () -> {
          try {
            job.run(mine);
          } catch (CancellationException _) {
            // The newer wish, next in line, says how things stand.
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            failed("The file cannot be read: " + e.getMessage(), e);
          } catch (RuntimeException e) {
            failed("This import failed; the log file has the details.", e);
          }
        });
  }

  private void failed(String sentence, Exception e) {
    log.warn("Importing {} failed", file, e);
    outcome = sentence;
    if (book != null && file != null) {
      say(null, sentence);
    }
  }

  /** Breaks off whatever is being done and waits for the thread to end. */
  @Override
  public void close() {
    wish.incrementAndGet();
    thread.execute(this::putAway);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException _) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
