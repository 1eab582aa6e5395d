package dev.daybook.workspace.quarantine;

import dev.daybook.ingest.RetryResult;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RawRecord;
import dev.daybook.readmodel.QuarantineImpact;
import dev.daybook.readmodel.QuarantineReader;
import dev.daybook.readmodel.QuarantinedLine;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.timebar.TimeBarModel;
import dev.daybook.workspace.tools.Memo;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the analyst sees of the quarantine, and does about it. Belongs to the workspace's thread;
 * answers from elsewhere come home to it first. Never waits for anybody but the read model's file.
 */
public final class QuarantineDesk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(QuarantineDesk.class);
  private static final int MARKERS_MAX = 1000;

  private final SetAside records;
  private final QuarantineReader reader;
  private final Executor home;
  private final QuarantineWorker worker;
  private final MoneyText numbers = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));
  private final QuarantineText text = new QuarantineText(numbers);

  private int first;
  private int count = 100;
  private @Nullable LogPosition inspected;
  private @Nullable QuarantineDetail detail;
  private String sentence = "";
  private String ledgerWaits = "";
  private boolean retrying;
  private boolean exporting;

  /** Grows with every retry: reasons may have changed though the count has not. */
  private long retries;

  /** What the file's quarantine depends on. */
  private record State(long quarantined, long retries) {}

  private record Page(State of, int first, int count) {}

  private record Parts(
      int first,
      List<QuarantineTable.Row> rows,
      QuarantineImpact impact,
      @Nullable QuarantineDetail detail,
      String sentence,
      boolean busy) {}

  private @Nullable State seen;
  private final Memo<State, QuarantineImpact> impacts;
  private final Memo<Page, List<QuarantineTable.Row>> pages;
  private final Memo<State, List<TimeBarModel.Marker>> markers;
  private final Memo<Parts, QuarantineTable> tables =
      new Memo<>(p -> new QuarantineTable(p.first, p.rows, p.impact, p.detail, p.sentence, p.busy));

  /**
   * A desk.
   *
   * @param reader of the workspace's own connection
   * @param home runs what it is given on the workspace's thread
   */
  public QuarantineDesk(SetAside records, QuarantineReader reader, Executor home) {
    this.records = records;
    this.reader = reader;
    this.home = home;
    worker = new QuarantineWorker(records);
    impacts = new Memo<>(_ -> reader.impact());
    pages = new Memo<>(p -> rows(p.first, p.count));
    markers = new Memo<>(_ -> rows(0, MARKERS_MAX).stream().map(QuarantineDesk::marker).toList());
  }

  public void apply(Intent.Quarantine ask) {
    switch (ask) {
      case Intent.Quarantine.Show(int from, int rows) -> {
        first = Math.max(0, from);
        count = Math.max(1, rows);
      }
      case Intent.Quarantine.Inspect(LogPosition position) -> {
        inspected = position;
        inspect();
      }
      case Intent.Quarantine.Retry(var of) -> retry(of);
      case Intent.Quarantine.Export(var file) -> export(file);
    }
  }

  /** Why the ledger is not read on at present, or empty: then no retry is begun either. */
  public void waits(String why) {
    ledgerWaits = why;
  }

  /** The table as of a fold's count; the same object until something changes. */
  public QuarantineTable table(long quarantined) {
    State state = new State(quarantined, retries);
    if (!state.equals(seen)) {
      seen = state;
      inspectAgain();
    }
    QuarantineImpact impact = impacts.of(state);
    int from = (int) Math.clamp(first, 0, Math.max(0, impact.records() - 1));
    return tables.of(
        new Parts(
            from,
            pages.of(new Page(state, from, count)),
            impact,
            detail,
            retrying && !ledgerWaits.isEmpty() ? "Trying again waits: " + ledgerWaits : sentence,
            retrying || exporting));
  }

  /** The newest of them, for the time bar. */
  public List<TimeBarModel.Marker> markers(long quarantined) {
    return markers.of(new State(quarantined, retries));
  }

  private List<QuarantineTable.Row> rows(int from, int limit) {
    return reader.page(from, limit).stream().map(QuarantineDesk::row).toList();
  }

  private static QuarantineTable.Row row(QuarantinedLine line) {
    return new QuarantineTable.Row(
        line.position(),
        line.recorded(),
        QuarantineText.word(line.cause()),
        line.reason(),
        line.money(),
        line.bytes());
  }

  private static TimeBarModel.Marker marker(QuarantineTable.Row row) {
    return new TimeBarModel.Marker(
        TimeBarModel.Marker.Kind.QUARANTINED, row.recorded(), row.reason());
  }

  /** The record may be gone by now, or set aside for another reason. */
  private void inspectAgain() {
    LogPosition position = inspected;
    QuarantineDetail shown = detail;
    if (position != null
        && !(shown != null
            && reader.line(position).filter(line -> row(line).equals(shown.row())).isPresent())) {
      inspect();
    }
  }

  private void inspect() {
    LogPosition position = inspected;
    Optional<QuarantinedLine> line = position == null ? Optional.empty() : reader.line(position);
    Optional<RawRecord> raw = position == null ? Optional.empty() : reader.raw(position);
    if (line.isEmpty() || raw.isEmpty()) {
      inspected = null;
      detail = null;
      return;
    }
    QuarantineDetail shown =
        new QuarantineDetail(
            row(line.get()),
            List.of(),
            "Reading the fields\u2026",
            HexDump.of(raw.get().key()),
            HexDump.of(raw.get().value()));
    detail = shown;
    worker.read(
        raw.get(),
        (fields, why) ->
            home.execute(
                () -> {
                  if (Objects.equals(detail, shown)) { // else something newer is looked at
                    detail = shown.with(fields, why);
                  }
                }));
  }

  private void retry(List<LogPosition> of) {
    if (retrying) {
      return;
    }
    retrying = true;
    long before = reader.impact().records();
    sentence = "Trying " + text.records(of.isEmpty() ? before : of.size()) + " again\u2026";
    // What is ignored is only that the answer was handed over.
    var _ =
        records
            .retry(of)
            .whenComplete(
                (result, fault) -> home.execute(() -> retried(of, before, result, fault)));
  }

  private void retried(
      List<LogPosition> of, long before, @Nullable RetryResult result, @Nullable Throwable fault) {
    retrying = false;
    retries++;
    if (result != null) {
      sentence = text.retried(result, result.kept() == 0 ? "" : reasonOfNewest(of));
      return;
    }
    Throwable cause = fault instanceof CompletionException e ? e.getCause() : fault;
    log.warn("Records of the quarantine could not be tried again", cause);
    sentence =
        "Not tried again: "
            + (cause == null ? "nobody knows why." : cause.getMessage())
            + (reader.impact().records() == before ? " Nothing has changed." : "");
  }

  private String reasonOfNewest(List<LogPosition> of) {
    Optional<QuarantinedLine> newest =
        of.isEmpty()
            ? reader.page(0, 1).stream().findFirst()
            : of.stream()
                .map(reader::line)
                .flatMap(Optional::stream)
                .max((a, b) -> a.recorded().compareTo(b.recorded()));
    return newest.map(QuarantinedLine::reason).orElse("");
  }

  private void export(Path file) {
    if (exporting) {
      return;
    }
    exporting = true;
    sentence = "Writing " + file.getFileName() + "\u2026";
    long all = reader.impact().records();
    worker.export(
        file,
        done ->
            home.execute(
                () -> {
                  if (exporting) {
                    sentence =
                        "Writing %s of %s into %s"
                            .formatted(numbers.count(done), text.records(all), file.getFileName());
                  }
                }),
        (done, fault) ->
            home.execute(
                () -> {
                  exporting = false;
                  sentence =
                      fault.isEmpty()
                          ? text.records(done) + " written into " + file.getFileName() + "."
                          : fault;
                }));
  }

  /** Breaks off what is under way. */
  @Override
  public void close() {
    worker.close();
  }
}
