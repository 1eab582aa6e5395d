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
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file and how far its import is. Every step says how it stands. One thread owns it; the steps
 * that take a while throw {@link java.util.concurrent.CancellationException} when they shall not go
 * on.
 */
final class FileOnDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FileOnDesk.class);
  private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Path file;
  private final ImportBook book;
  private final KeptMappings mappings;
  private final Consumer<ImportModel> out;
  private List<String> names;
  private @Nullable FileChoices choices;
  private List<String> questions = List.of();
  private @Nullable DryRun trial;

  /** The trial as the window shows it: made once, for what is told 20 times a second. */
  private ImportModel.@Nullable Trial shown;

  /** How many trials there were; the present one has this number. */
  private int trials;

  private boolean finished;

  /** What came of posting, until the file is tried out again; empty before. */
  private String outcome = "";

  /** A file that belongs on the desk; the book is closed with it. */
  FileOnDesk(Path file, ImportBook book, KeptMappings mappings, Consumer<ImportModel> out) {
    this.file = file;
    this.book = book;
    this.mappings = mappings;
    this.out = out;
    names = mappings.names();
  }

  ZoneId zone() {
    return book.options().zone();
  }

  void guess(BooleanSupplier goOn) throws IOException, InterruptedException {
    say(new Work("Reading", 0, 0, false), "");
    guessed(FormatGuess.of(file), goOn);
  }

  void choose(ImportKey key, String value, BooleanSupplier goOn)
      throws IOException, InterruptedException {
    FileChoices before = choices;
    if (before == null) {
      return;
    }
    FileChoices after = before.with(key, value);
    if (after.format().dialect().equals(before.format().dialect())) {
      choices = after;
      // What was answered, or asked of another choice, is no question any more.
      questions = after.format().mapping().missing();
      tryOut(goOn);
    } else {
      // Other columns, perhaps: what they mean is guessed anew.
      guessed(FormatGuess.with(file, after.format().dialect()), goOn);
    }
  }

  void load(String name, BooleanSupplier goOn) throws IOException, InterruptedException {
    CsvFormat format = mappings.find(name).orElse(null);
    if (format == null) {
      say(null, "There is no mapping \u201c" + name + "\u201d any more.");
      return;
    }
    switch (FormatGuess.with(file, format.dialect())) {
      case Guess.NoTable(String sentence) -> noTable(sentence);
      case Guess.Table table -> {
        choices = FileChoices.of(format, table.header(), width(table));
        questions = List.of();
        tryOut(goOn);
      }
    }
  }

  void keep(String name) throws IOException {
    FileChoices now = choices;
    if (now != null) {
      mappings.keep(name, now.format());
      names = mappings.names();
      say(null, (outcome + " Kept as \u201c" + name.strip() + "\u201d.").strip());
    }
  }

  private void guessed(Guess guess, BooleanSupplier goOn) throws IOException, InterruptedException {
    switch (guess) {
      case Guess.NoTable(String sentence) -> noTable(sentence);
      case Guess.Table table -> {
        choices = FileChoices.of(table.format(), table.header(), width(table));
        questions = table.questions();
        tryOut(goOn);
      }
    }
  }

  private void noTable(String sentence) {
    trial = null;
    questions = List.of();
    say(null, sentence);
  }

  private static int width(Guess.Table table) {
    int widest = table.sample().stream().mapToInt(List::size).max().orElse(0);
    return Math.max(table.header().size(), widest);
  }

  void tryOutAgain(BooleanSupplier goOn) throws IOException, InterruptedException {
    if (!finished) {
      tryOut(goOn);
    }
  }

  private void tryOut(BooleanSupplier goOn) throws IOException, InterruptedException {
    FileChoices now = choices;
    trial = null;
    outcome = "";
    if (now == null) {
      return;
    }
    List<String> missing = now.format().mapping().missing();
    if (!missing.isEmpty() || !now.wrong().isEmpty()) {
      say(null, missing.isEmpty() ? "Correct what is marked." : missing.getFirst());
      return;
    }
    say(new Work("Reading", 0, 0, false), "");
    Trial tried =
        new CsvImport(book.options()).dryRun(file, now.format(), book.view(), report(goOn, false));
    switch (tried) {
      case DryRun run -> {
        trial = run;
        shown = Trials.of(run, ++trials);
        say(null, "");
      }
      case Trial.Unusable(String sentence) -> say(null, sentence);
    }
  }

  /**
   * Posts the trial of this number; if there is a newer one by now, shows that instead: nobody has
   * looked at it yet.
   */
  void post(int number, boolean leaveOut, BooleanSupplier goOn)
      throws IOException, InterruptedException {
    DryRun tried = trial;
    if (tried == null) {
      tryOut(goOn);
    } else if (number != trials) {
      say(null, "What was chosen has changed meanwhile: look at the rows again.");
    } else if (!finished) {
      say(new Work("Preparing", 0, 0, true), "");
      posted(
          new CsvImport(book.options()).post(tried, leaveOut, book.handler(), report(goOn, true)),
          tried,
          goOn);
    }
  }

  private void posted(ImportOutcome came, DryRun tried, BooleanSupplier goOn)
      throws IOException, InterruptedException {
    if (came instanceof ImportOutcome.RefusedNow) {
      tryOut(goOn);
    }
    outcome = Outcomes.sentence(came);
    if (came instanceof ImportOutcome.Recorded) {
      finished = true;
      outcome += keptBalances(tried);
    }
    say(null, outcome);
  }

  /** The file is in the log, whatever comes of this. */
  private String keptBalances(DryRun tried) {
    try {
      book.keep(tried.assertions(), String.valueOf(file.getFileName()));
      return "";
    } catch (RuntimeException e) {
      log.error("The balances that {} states could not be kept", file, e);
      return " The balances it states could not be kept; the log file has the details.";
    }
  }

  /** What came of posting is said already, and may be that nobody knows. */
  void brokenOff() {
    if (outcome.isEmpty()) {
      say(null, "Broken off: nothing was recorded.");
    }
  }

  void failed(String sentence) {
    outcome = sentence;
    say(null, sentence);
  }

  private Progress report(BooleanSupplier goOn, boolean posting) {
    long[] last = {System.nanoTime()};
    return (step, done, total) -> {
      long now = System.nanoTime();
      if (now - last[0] > REPORT_NANOS) {
        last[0] = now;
        say(new Work(step.label(), done, total, posting), "");
      }
      return goOn.getAsBoolean();
    };
  }

  private void say(@Nullable Work work, String sentence) {
    FileChoices now = choices;
    out.accept(
        new ImportModel(
            String.valueOf(file.getFileName()),
            zone(),
            work,
            now == null ? List.of() : Offers.of(now),
            questions,
            names,
            trial == null ? null : shown,
            sentence,
            finished));
  }

  @Override
  public void close() {
    book.close();
  }
}
