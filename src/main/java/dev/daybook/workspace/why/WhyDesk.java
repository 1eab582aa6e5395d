package dev.daybook.workspace.why;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.tools.Memo;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The events behind the number that the analyst asked about, as of the fold and the view of the
 * moment she asked. Belongs to the workspace's thread; what takes long is done elsewhere and comes
 * home to it.
 */
public final class WhyDesk implements AutoCloseable {
  private final WhyRows reader;
  private final Executor home;
  private final WhyWorker worker;
  private final MoneyText money = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));
  private final WhyText text = new WhyText(money);

  private boolean open;
  private @Nullable WhyAnswer answer;
  private WhyCheck check = WhyCheck.BEGUN;
  private String fault = "";
  private boolean newestFirst = true;
  private int first;
  private int count = 100;
  private String export = "";
  private boolean exporting;

  /** Counts questions: what comes home for an older one is dropped. */
  private long asked;

  private record Page(WhyAnswer of, boolean newestFirst, int first, int count) {}

  private record Parts(
      @Nullable WhyAnswer answer,
      WhyCheck check,
      String fault,
      boolean newestFirst,
      int first,
      List<WhyTable.Row> rows,
      String export,
      boolean exporting,
      ZoneId zone) {}

  private final Memo<Page, List<WhyTable.Row>> pages;
  private final Memo<Parts, WhyTable> tables = new Memo<>(this::table);

  /**
   * A desk.
   *
   * @param reader the workspace's own
   * @param readers opens another one, for another thread
   * @param home runs what it is given on the workspace's thread
   */
  public WhyDesk(ReadModelReader reader, Supplier<ReadModelReader> readers, Executor home) {
    this.reader = new WhyRows(reader);
    this.home = home;
    worker = new WhyWorker(readers);
    pages = new Memo<>(p -> this.reader.page(p.of, p.newestFirst, p.first, p.count));
  }

  public void apply(Intent.Why ask, Fold fold, AsOf view) {
    switch (ask) {
      case Intent.Why.Ask(WhyQuestion question) -> ask(question, fold, view);
      case Intent.Why.Show(int from, int rows) -> {
        first = Math.max(0, from);
        count = Math.max(1, rows);
      }
      case Intent.Why.Order(boolean newest) -> newestFirst = newest;
      case Intent.Why.Export(Path file) -> export(file);
      case Intent.Why.CancelExport _ -> worker.cancelExport();
      case Intent.Why.Close _ -> {
        asked++;
        worker.forget();
        worker.cancelExport();
        open = false;
        forget();
      }
    }
  }

  private void forget() {
    answer = null;
    check = WhyCheck.BEGUN;
    fault = "";
    first = 0;
    if (!exporting) {
      export = "";
    }
  }

  private void ask(WhyQuestion question, Fold fold, AsOf view) {
    long mine = ++asked;
    open = true;
    forget();
    worker.find(
        question,
        fold,
        view,
        new WhyWorker.Found() {
          @Override
          public void answer(WhyAnswer found) {
            atHome(mine, () -> answer = found);
          }

          @Override
          public void check(WhyCheck now) {
            atHome(mine, () -> check = now);
          }

          @Override
          public void fault(String sentence) {
            atHome(mine, () -> fault = sentence);
          }
        });
  }

  private void atHome(long question, Runnable news) {
    home.execute(
        () -> {
          if (question == asked) {
            news.run();
          }
        });
  }

  private void export(Path file) {
    WhyAnswer of = answer;
    if (exporting || of == null) {
      return;
    }
    exporting = true;
    String all = money.count(of.events().size());
    String name = String.valueOf(file.getFileName());
    export = "Writing " + name + "\u2026";
    worker.export(
        of,
        newestFirst,
        file,
        done ->
            home.execute(
                () -> {
                  if (exporting) {
                    export =
                        "Writing %s of %s events into %s".formatted(money.count(done), all, name);
                  }
                }),
        (_, trouble) ->
            home.execute(
                () -> {
                  exporting = false;
                  export = trouble.isEmpty() ? all + " events written into " + name + "." : trouble;
                }));
  }

  /** The answer so far; the same object until something changes. */
  public WhyTable table(ZoneId zone) {
    if (!open) {
      return WhyTable.NONE;
    }
    WhyAnswer of = answer;
    long total = of == null ? 0 : of.events().size();
    int from = (int) Math.clamp(first, 0, Math.max(0, total - 1));
    List<WhyTable.Row> rows =
        of == null ? List.of() : pages.of(new Page(of, newestFirst, from, count));
    return tables.of(new Parts(of, check, fault, newestFirst, from, rows, export, exporting, zone));
  }

  private WhyTable table(Parts parts) {
    WhyAnswer of = parts.answer;
    if (of == null) {
      WhyTable.Verdict verdict =
          parts.fault.isEmpty() ? WhyTable.Verdict.UNDERWAY : WhyTable.Verdict.DIFFERS;
      String sentence = parts.fault.isEmpty() ? "Gathering the events\u2026" : parts.fault;
      return new WhyTable(
          true,
          "",
          verdict,
          sentence,
          parts.newestFirst,
          false,
          0,
          0,
          List.of(),
          parts.export,
          parts.exporting);
    }
    String verdict = text.verdict(of, parts.check);
    return new WhyTable(
        true,
        text.title(of, parts.zone),
        parts.fault.isEmpty() ? verdict(of, parts.check) : WhyTable.Verdict.DIFFERS,
        parts.fault.isEmpty() ? verdict : verdict + " " + parts.fault,
        parts.newestFirst,
        of.counted(),
        of.events().size(),
        parts.first,
        parts.rows,
        parts.export,
        parts.exporting);
  }

  private static WhyTable.Verdict verdict(WhyAnswer answer, WhyCheck check) {
    if (!answer.addsUp()) {
      return WhyTable.Verdict.DIFFERS;
    }
    if (!check.done()) {
      return WhyTable.Verdict.UNDERWAY;
    }
    return check.agrees(answer) ? WhyTable.Verdict.ADDS_UP : WhyTable.Verdict.DIFFERS;
  }

  /** Breaks off what is under way. */
  @Override
  public void close() {
    worker.close();
  }
}
