package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import dev.daybook.view.SampleBook.Holder;
import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.CursorState;
import dev.daybook.workspace.Destination;
import dev.daybook.workspace.HoverModel;
import dev.daybook.workspace.PlayModel;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.TravelModel;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.KnownAs;
import dev.daybook.workspace.intent.Watchpoint;
import dev.daybook.workspace.learned.Knowledge;
import dev.daybook.workspace.learned.Knowledge.Learning;
import dev.daybook.workspace.quarantine.QuarantineTable;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.text.CommandSummary;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.BookmarkRow;
import dev.daybook.workspace.timebar.TimeBarModel;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.whatif.WhatIfModel;
import dev.daybook.workspace.why.WhyTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
  public TravelModel travel = TravelModel.NONE;
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
  final ScriptedComparison compare;
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
      case Intent.Travel.Ask(String typed) -> destination(typed, false);
      case Intent.Travel.GoTo(String typed) -> destination(typed, typed.startsWith("2"));
      case Intent.Travel.AddBookmark(String note) -> bookmark(note);
      case Intent.Travel.Hover(Instant at) ->
          play(travel.play(), at == null ? null : pointedAt(at));
      case Intent.Travel.PlayAs(boolean real, boolean skip) ->
          play(new PlayModel(real, skip, travel.play().watchpoint(), ""), travel.hover());
      case Intent.Travel.Watch(Watchpoint point) ->
          play(new PlayModel(false, false, point, ""), travel.hover());
      case Intent.Travel _ -> {}
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
          compare.apply(ask, cursor, book.posts.isEmpty() ? SampleBook.BEGIN : full().from());
      case Intent.Quarantine _ -> {}
      case Intent.Why _ -> {}
      case Intent.WhatIf _ -> {}
    }
    publish();
  }

  private void destination(String typed, boolean reached) {
    Destination there =
        typed.equals("2026-Q1")
            ? new Destination(
                typed,
                "2026-01-01 00:00:00 to 2026-03-31 23:59:59 UTC, 3,120 events.",
                true,
                reached)
            : new Destination(
                typed,
                "There is no such month or day: type one such as 2026-03-31.",
                false,
                reached);
    travel =
        new TravelModel(
            typed.isEmpty() ? null : there,
            true,
            false,
            travel.bookmarks(),
            null,
            null,
            travel.play());
  }

  public void play(PlayModel how, @Nullable HoverModel hover) {
    travel = new TravelModel(null, true, false, travel.bookmarks(), null, hover, how);
  }

  private HoverModel pointedAt(Instant at) {
    boolean then = cursor != null && !known.equals(KnownAs.NOW);
    List<String> totals = List.of("615,984.24 EUR", "231,947.63 USD");
    return new HoverModel(
        at, then ? List.of(totals.get(0), totals.get(1), "as known now") : totals);
  }

  private void bookmark(String note) {
    List<BookmarkRow> all = new ArrayList<>(travel.bookmarks());
    Instant at = cursor == null ? full().to() : cursor;
    all.add(new BookmarkRow(new UUID(3, all.size()), at, note));
    travel = new TravelModel(null, true, false, all, null, travel.hover(), travel.play());
  }

  private void step(int events) {
    int at = upTo(cursor) - 1 + events;
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

  private int upTo(@Nullable Instant instant) {
    if (instant == null) {
      return book.posts.size();
    }
    return (int) book.posts.stream().takeWhile(p -> !p.at().isAfter(instant)).count();
  }

  public Snapshot snapshot() {
    int end = upTo(cursor);
    List<AccountTable.AccountRow> rows = rows(end);
    boolean empty = book.posts.isEmpty();
    return new Snapshot(
        ++number,
        zone,
        connection,
        progress,
        new CursorState(
            cursor,
            shownUpTo(end).count(),
            book.posts.size(),
            arrivedSince,
            playing,
            speed,
            Duration.ofDays(30)),
        empty ? KeyFigures.NONE : figures(rows, end),
        new AccountTable(
            book.holders.size(),
            LazyRows.of(filtered(rows), AccountTable.AccountRow::id),
            selection,
            empty ? 1 : 2401,
            directory),
        events(end),
        chart != null ? chart : empty ? ChartModel.NONE : chart(),
        empty ? TimeBarModel.NONE : timeBar(),
        travel,
        preview(rows),
        left,
        commands,
        quarantine,
        why,
        whatIf,
        knowledge(),
        compare.model());
  }

  private Knowledge knowledge() {
    boolean past = cursor != null;
    LogEnd end = past && isThen() ? new LogEnd(Map.of(0, 2L * upTo(cursor))) : null;
    return new Knowledge(known, end, past ? still : null, "", past ? learned() : Learning.NOTHING);
  }

  private Learning learned() {
    KnownAs since = isThen() ? known : KnownAs.THEN;
    return learnedCount == 0
        ? Learning.NOTHING
        : new Learning(
            LearnedSample.of(book, hidden(upTo(cursor)), upTo(cursor)), since, cursor, looking);
  }

  private boolean isThen() {
    return !known.equals(KnownAs.NOW);
  }

  /** Some events shortly before the cursor, as if they had been recorded after it. */
  private static List<Integer> hidden(int end) {
    return IntStream.range(Math.max(0, end - 1_500), end).filter(i -> i % 97 == 0).boxed().toList();
  }

  /** The events shown up to the cursor, by index. */
  private IntStream shownUpTo(int end) {
    List<Integer> hidden = cursor != null && isThen() ? hidden(end) : List.of();
    return IntStream.range(0, end).filter(i -> !hidden.contains(i));
  }

  private List<AccountTable.AccountRow> filtered(List<AccountTable.AccountRow> rows) {
    return rows.stream()
        .filter(
            r ->
                r.id().toString().startsWith(filter)
                    || r.name().toLowerCase(Locale.ROOT).contains(filter))
        .toList();
  }

  private List<AccountTable.AccountRow> rows(int end) {
    long[] balances = new long[book.holders.size()];
    long[] counts = new long[book.holders.size()];
    Instant[] last = new Instant[book.holders.size()];
    for (int i : shownUpTo(end).toArray()) {
      Post post = book.posts.get(i);
      balances[post.holder()] += post.amount();
      counts[post.holder()]++;
      last[post.holder()] = post.at();
    }
    List<AccountTable.AccountRow> rows = new ArrayList<>();
    for (int i = 0; i < balances.length; i++) {
      Holder h = book.holders.get(i);
      rows.add(
          new AccountTable.AccountRow(
              h.id(),
              h.name(),
              h.currency(),
              new Amount(balances[i]),
              null,
              new Amount(h.limit()),
              counts[i],
              last[i],
              h.opened(),
              i == 60));
    }
    return rows;
  }

  private KeyFigures figures(List<AccountTable.AccountRow> rows, int end) {
    TreeMap<CurrencyCode, BigDecimal> sums = new TreeMap<>();
    rows.forEach(r -> sums.merge(r.currency(), r.balance().toDecimal(), BigDecimal::add));
    Post largest =
        book.posts.subList(0, end).stream()
            .max(Comparator.comparingLong(p -> Math.abs(p.amount())))
            .orElse(null);
    return new KeyFigures(
        sums.entrySet().stream()
            .map(
                e ->
                    new KeyFigures.Total(
                        e.getKey(),
                        e.getValue(),
                        rows.stream().filter(r -> r.currency().equals(e.getKey())).count()))
            .toList(),
        rows.size(),
        shownUpTo(end).count(),
        largest == null
            ? null
            : new KeyFigures.LargestMove(
                book.holders.get(largest.holder()).id(),
                new Amount(largest.amount()),
                book.holders.get(largest.holder()).currency()));
  }

  /** The events on the lines, if they are few. */
  private List<ChartModel.Point> points(TimeRange shownRange) {
    List<ChartModel.Point> points = new ArrayList<>();
    for (EventTable.EventRow row : newestFirst(book.posts.size()).reversed()) {
      if (!row.effective().isBefore(shownRange.from())
          && !row.effective().isAfter(shownRange.to())) {
        int line =
            selection.isEmpty()
                ? row.currency().equals(SampleBook.EUR) ? 0 : 1
                : selection.indexOf(row.account());
        points.add(new ChartModel.Point(line, row));
      }
    }
    return points.size() > 100 ? List.of() : points;
  }

  private EventTable events(int end) {
    List<EventTable.EventRow> newest = newestFirst(end);
    int from = Math.min(first, newest.size());
    int to = Math.min(newest.size(), from + count);
    return new EventTable(newest.size(), from, newest.subList(from, to), supposed(newest));
  }

  /** What is supposed, between the events. */
  private List<EventTable.Supposed> supposed(List<EventTable.EventRow> newest) {
    List<EventTable.Supposed> rows = new ArrayList<>();
    for (WhatIfModel.Row row : whatIf.rows().reversed()) {
      long newer = newest.stream().filter(e -> e.effective().isAfter(row.at())).count();
      boolean shown = selection.isEmpty() || selection.contains(row.account());
      if (shown && (cursor == null || !row.at().isAfter(cursor))) {
        rows.add(new EventTable.Supposed(newer + rows.size(), row));
      }
    }
    return rows;
  }

  private List<EventTable.EventRow> newestFirst(int end) {
    long[] balances = new long[book.holders.size()];
    List<EventTable.EventRow> all = new ArrayList<>();
    for (int i : shownUpTo(end).toArray()) {
      Post p = book.posts.get(i);
      Holder h = book.holders.get(p.holder());
      balances[p.holder()] += p.amount();
      if (selection.isEmpty() || selection.contains(h.id())) {
        all.add(
            new EventTable.EventRow(
                new LogPosition(0, i * 2L),
                new EventId(new UUID(1, i)),
                p.at(),
                p.at().plusSeconds(3),
                h.id(),
                h.name(),
                p.type(),
                new Amount(p.amount()),
                h.currency(),
                new Amount(balances[p.holder()]),
                p.memo(),
                "analyst",
                null,
                true,
                false,
                null,
                null));
      }
    }
    return all.reversed();
  }

  private TimeRange full() {
    Instant begin = book.posts.getFirst().at();
    Instant end = book.posts.getLast().at();
    return new TimeRange(begin, begin.isBefore(end) ? end : begin.plusSeconds(3600));
  }

  private ChartModel chart() {
    TimeRange shownRange = range == null ? full() : range;
    List<ChartModel.Series> series = new ArrayList<>();
    if (selection.isEmpty()) {
      for (CurrencyCode code : List.of(SampleBook.EUR, SampleBook.USD)) {
        add(series, shownRange, "Total " + code, code, h -> h.currency().equals(code));
      }
    } else {
      for (AccountId id : selection) {
        Holder holder =
            book.holders.stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
        add(
            series,
            shownRange,
            id + " " + holder.name(),
            holder.currency(),
            h -> h.id().equals(id));
      }
    }
    suppose(series);
    return new ChartModel(shownRange, full(), series, points(shownRange), cursor);
  }

  private void add(
      List<ChartModel.Series> series,
      TimeRange shownRange,
      String label,
      CurrencyCode code,
      java.util.function.Predicate<Holder> of) {
    long from = shownRange.from().toEpochMilli();
    long width = shownRange.length().toMillis();
    TreeMap<Long, long[]> columns = new TreeMap<>();
    long balance = 0;
    long atCursor = 0;
    long events = 0;
    for (Post p : book.posts) {
      if (of.test(book.holders.get(p.holder())) && !p.at().isAfter(shownRange.to())) {
        balance += p.amount();
        atCursor = cursor == null || !p.at().isAfter(cursor) ? balance : atCursor;
        events++;
        long at = Math.max(from, p.at().toEpochMilli());
        columns.put((at - from) * pixels / width, new long[] {at, balance});
      }
    }
    if (!columns.isEmpty()) {
      series.add(
          new ChartModel.Series(
              label,
              code,
              columns.values().stream().mapToLong(v -> v[0]).toArray(),
              columns.values().stream().mapToLong(v -> v[1]).toArray(),
              events,
              atCursor));
    }
  }

  /** A line as it would be: less by 9,250 from a year on. */
  private void suppose(List<ChartModel.Series> series) {
    if (whatIf.rows().isEmpty() || series.size() != 1) {
      return;
    }
    ChartModel.Series real = series.getFirst();
    long since = whatIf.rows().getFirst().at().toEpochMilli();
    int from = 0;
    while (from < real.millis().length - 1 && real.millis()[from] < since) {
      from++;
    }
    long[] values = Arrays.copyOfRange(real.tenThousandths(), from, real.millis().length);
    Arrays.setAll(values, i -> values[i] - 92_500_000);
    series.add(
        new ChartModel.Series(
            real.label() + ", what if",
            real.currency(),
            Arrays.copyOfRange(real.millis(), from, real.millis().length),
            values,
            values.length,
            real.atCursor() - 92_500_000,
            real.label()));
  }

  private TimeBarModel timeBar() {
    TimeRange shownRange = range == null ? full() : range;
    int[] density = new int[1200];
    for (Post p : book.posts) {
      long at = p.at().toEpochMilli() - shownRange.from().toEpochMilli();
      long column = at * density.length / Math.max(1, shownRange.length().toMillis());
      if (column >= 0 && column <= density.length) {
        density[(int) Math.min(density.length - 1, column)]++;
      }
    }
    List<TimeBarModel.Marker> markers = new ArrayList<>();
    if (book.posts.size() >= 100) {
      mark(markers, TimeBarModel.Marker.Kind.REVERSAL, 12, 1, "Reversal");
      mark(markers, TimeBarModel.Marker.Kind.LATE, 3, 12, "12 late arrivals");
      mark(markers, TimeBarModel.Marker.Kind.QUARANTINED, 4, 1, "The schema registry fails.");
      mark(
          markers,
          TimeBarModel.Marker.Kind.FAILED_BALANCE,
          6,
          1,
          "Account 7: the bank says 10.00, the ledger had 9.00 (bank.csv, line 3)");
    }
    travel
        .bookmarks()
        .forEach(
            b ->
                markers.add(
                    new TimeBarModel.Marker(TimeBarModel.Marker.Kind.BOOKMARK, b.at(), b.note())));
    return new TimeBarModel(shownRange, full(), full().to(), density, markers, "month");
  }

  private void mark(
      List<TimeBarModel.Marker> into,
      TimeBarModel.Marker.Kind kind,
      int part,
      int count,
      String label) {
    Instant at = book.posts.get(book.posts.size() / part).at();
    into.add(new TimeBarModel.Marker(kind, at, count, label));
  }

  private @Nullable DraftPreview preview(List<AccountTable.AccountRow> rows) {
    Draft typed = draft;
    if (typed == null) {
      return null;
    }
    List<DraftPreview.Standing> standings = new ArrayList<>();
    String why = null;
    for (AccountTable.AccountRow row : rows) {
      if (typed.accounts().contains(row.id())) {
        Amount after = after(typed.command(), row);
        if (after != null && after.compareTo(row.overdraftLimit().negated()) < 0) {
          why =
              "Account %s would fall to %s %s, below its limit."
                  .formatted(row.id(), after, row.currency());
        }
        standings.add(
            new DraftPreview.Standing(
                row.id(),
                row.name(),
                row.currency(),
                row.balance(),
                null,
                row.overdraftLimit(),
                after));
      }
    }
    return new DraftPreview(typed, standings, event(typed.event()), why == null ? refusal : why);
  }

  private static @Nullable Amount after(@Nullable Command command, AccountTable.AccountRow row) {
    return switch (command) {
      case Command.Deposit c -> row.balance().plus(c.amount());
      case Command.Withdraw c -> row.balance().minus(c.amount());
      case Command.Transfer c ->
          c.account().equals(row.id())
              ? row.balance().minus(c.amount())
              : row.balance().plus(c.received());
      case null, default -> null;
    };
  }

  /** An account that is kept in another currency than the others. */
  public AccountId dollars() {
    return book.holders.stream()
        .filter(h -> h.currency().equals(SampleBook.USD))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** The event at a position {@code 0/n}. */
  private DraftPreview.@Nullable NamedEvent event(String typed) {
    if (!typed.matches("0/\\d+")) {
      return null;
    }
    int at = Integer.parseInt(typed.substring(2)) / 2;
    if (at >= book.posts.size()) {
      return null;
    }
    Post post = book.posts.get(at);
    return new DraftPreview.NamedEvent(
        new EventId(new UUID(1, at)), post.at(), post.type() + " " + new Amount(post.amount()));
  }
}
