package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.LogEnd;
import dev.daybook.workspace.CursorState;
import dev.daybook.workspace.HoverModel;
import dev.daybook.workspace.PlayModel;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.learned.Knowledge;
import dev.daybook.workspace.learned.Knowledge.Learning;
import dev.daybook.workspace.quarantine.QuarantineTable;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.text.CommandSummary;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.TimeBarModel;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.whatif.WhatIfModel;
import dev.daybook.workspace.why.WhyTable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers every intent at once from a {@link SampleBook}; keeps the intents it was told. */
public final class ScriptedWorkspace implements Consumer<Intent> {
  public final List<Intent> intents = new ArrayList<>();
  public Connection connection =
      new Connection(
          "embedded",
          Connection.Kind.EMBEDDED,
          Connection.State.UP,
          "127.0.0.1:9092",
          "http://127.0.0.1:8081",
          "");

  /** What stood in the form when the ledger was left. */
  public Map<String, String> left = Map.of();

  /** What the form asked to keep last. */
  public Map<String, String> kept = Map.of();

  public Progress progress =
      new Progress(Progress.Phase.LIVE, 25_000, 0, 0, OptionalLong.empty(), "0:25412 1:0", "");
  public List<CommandRow> commands = List.of();
  public QuarantineTable quarantine = QuarantineTable.NONE;
  public WhyTable why = WhyTable.NONE;
  public WhatIfModel whatIf = WhatIfModel.NONE;
  public long arrivedSince;

  /** The accounts that the form and the palette find. */
  public List<AccountTable.AccountName> directory;

  /** Shown instead of the book's. */
  public @Nullable ChartModel chart;

  public @Nullable String refusal;

  /** Shown instead of everything, whatever is asked. */
  public @Nullable Snapshot fixed;

  /** What the figures are still of, while the cursor's view is being read. */
  public @Nullable AsOf still;

  /** Why what was learned is not the cursor's yet. */
  public String looking = "";

  private final SampleBook book;
  private final ScriptedComparison compare;
  private final ScriptedTravel travel = new ScriptedTravel();
  private Consumer<Snapshot> shown = _ -> {};
  private ZoneId zone = ZoneOffset.UTC;
  private @Nullable Instant cursor;
  private @Nullable TimeRange range;
  private List<AccountId> selection = List.of();
  private String filter = "";
  private @Nullable Draft draft;
  private boolean playing;
  private double speed = 1;
  private int first;
  private int count = 200;
  private int pixels = 900;
  private KnownAs known = KnownAs.NOW;
  private int learnedCount;
  private long number;

  public ScriptedWorkspace(int accounts, int events) {
    book = new SampleBook(accounts, events);
    compare = new ScriptedComparison(book);
    directory =
        book.holders.stream()
            .map(h -> new AccountTable.AccountName(h.id(), h.name(), h.currency(), false))
            .toList();
  }

  public void showTo(Consumer<Snapshot> receiver) {
    shown = receiver;
    publish();
  }

  public void publish() {
    shown.accept(fixed == null ? snapshot() : fixed);
  }

  public <T extends Intent> List<T> told(Class<T> type) {
    return intents.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void accept(Intent intent) {
    intents.add(intent);
    switch (intent) {
      case Intent.MoveCursor(Instant to) -> cursor = to;
      case Intent.GoLive() -> cursor = null;
      case Intent.GoFirst() -> cursor = book.posts.getFirst().at();
      case Intent.StepEvents(int events) -> step(events);
      case Intent.StepPeriods(int periods) ->
          cursor = (cursor == null ? SampleBook.END : cursor).plus(Duration.ofDays(30L * periods));
      case Intent.Travel ask ->
          travel.apply(ask, cursor == null ? latest() : cursor, cursor != null && isThen());
      case Intent.WidenPeriod _ -> {}
      case Intent.Play(boolean on) -> playing = on;
      case Intent.ChangeSpeed(int steps) -> speed = Math.clamp(speed * Math.pow(2, steps), 0.5, 16);
      case Intent.Select(List<AccountId> accounts) -> selection = accounts;
      case Intent.SortAccounts _ -> {}
      case Intent.FilterAccounts(String text) -> filter = text.toLowerCase(Locale.ROOT);
      case Intent.ShowEvents(int from, int rows) -> {
        first = from;
        count = rows;
      }
      case Intent.ShowRange(TimeRange wanted) -> range = wanted;
      case Intent.Resize(int chart, int _) -> pixels = chart;
      case Intent.SetZone(ZoneId chosen) -> zone = chosen;
      case Intent.Know(KnownAs wanted) -> known = wanted;
      case Intent.ShowLearned(int _, int rows) -> learnedCount = rows;
      case Intent.Preview(Draft typed) -> draft = typed;
      case Intent.KeepDraft(var fields) -> kept = fields;
      case Intent.Submit(Command command) -> submit(command);
      case Intent.Retry _ -> {}
      case Intent.Compare ask ->
          compare.apply(
              ask, cursor, book.posts.isEmpty() ? SampleBook.BEGIN : book.posts.getFirst().at());
      case Intent.Quarantine _ -> {}
      case Intent.Why _ -> {}
      case Intent.WhatIf _ -> {}
    }
    publish();
  }

  private void step(int events) {
    int at = view().end() - 1 + events;
    cursor = at >= book.posts.size() ? null : book.posts.get(Math.max(0, at)).at();
  }

  private void submit(Command command) {
    CommandRow row =
        new CommandRow(
            command.header().id(),
            command.header().effective(),
            CommandSummary.of(command),
            CommandRow.Stage.SENT,
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            null,
            null,
            null);
    List<CommandRow> all = new ArrayList<>(commands);
    all.addFirst(row);
    commands = all;
  }

  private ScriptedView view() {
    return new ScriptedView(book, cursor, selection, range, isThen());
  }

  private Instant latest() {
    return book.posts.isEmpty() ? SampleBook.BEGIN : view().full().to();
  }

  /** Comparing takes long from now on. */
  public void compareSlowly() {
    compare.slow = true;
  }

  /** How playing goes on, and what stood where the mouse points. */
  public void play(PlayModel how, @Nullable HoverModel hover) {
    travel.play(how, hover);
  }

  public Snapshot snapshot() {
    ScriptedView view = view();
    List<AccountTable.AccountRow> rows = ScriptedAccounts.rows(view);
    boolean empty = book.posts.isEmpty();
    return new Snapshot(
        ++number,
        zone,
        connection,
        progress,
        new CursorState(
            cursor,
            view.shownUpTo(view.end()).count(),
            book.posts.size(),
            arrivedSince,
            playing,
            speed,
            Duration.ofDays(30)),
        empty ? KeyFigures.NONE : ScriptedAccounts.figures(view, rows),
        new AccountTable(
            book.holders.size(),
            LazyRows.of(ScriptedAccounts.filtered(rows, filter), AccountTable.AccountRow::id),
            selection,
            empty ? 1 : 2401,
            directory),
        ScriptedEvents.table(view, whatIf.rows(), first, count),
        chart != null
            ? chart
            : empty ? ChartModel.NONE : ScriptedChart.of(view, pixels, whatIf.rows()),
        empty ? TimeBarModel.NONE : ScriptedTimeBar.of(view, travel.model().bookmarks()),
        travel.model(),
        ScriptedForm.preview(book, draft, rows, refusal),
        left,
        commands,
        quarantine,
        why,
        whatIf,
        knowledge(view.end()),
        compare.model());
  }

  private Knowledge knowledge(int end) {
    boolean past = cursor != null;
    LogEnd known = past && isThen() ? new LogEnd(Map.of(0, 2L * end)) : null;
    return new Knowledge(
        this.known, known, past ? still : null, "", past ? learned(end) : Learning.NOTHING);
  }

  private Learning learned(int end) {
    KnownAs since = isThen() ? known : KnownAs.THEN;
    return learnedCount == 0
        ? Learning.NOTHING
        : new Learning(
            LearnedSample.of(book, ScriptedView.hidden(end), end), since, cursor, looking);
  }

  private boolean isThen() {
    return !known.equals(KnownAs.NOW);
  }

  /** An account that is kept in another currency than the others. */
  public AccountId dollars() {
    return book.holders.stream()
        .filter(h -> h.currency().equals(SampleBook.USD))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
