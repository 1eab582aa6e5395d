package dev.daybook.workspace;

import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.learned.Knowledge;
import dev.daybook.workspace.quarantine.QuarantineTable;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.timebar.TimeBarModel;
import dev.daybook.workspace.whatif.WhatIfModel;
import dev.daybook.workspace.why.WhyTable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the window shows, at one moment, consistent in itself. Immutable; parts that did not
 * change are the same objects as in the snapshot before, so a view redraws only on a new object.
 *
 * @param number counts up from 1
 * @param preview what would come of the present draft, or null if there is none
 * @param keptDraft what stood in the form, by field, when this ledger was left; the same object as
 *     long as the ledger is open
 * @param commands newest first
 * @param knowledge with which knowledge all of it is shown
 */
public record Snapshot(
    long number,
    ZoneId zone,
    Connection connection,
    Progress progress,
    CursorState cursor,
    KeyFigures figures,
    AccountTable accounts,
    EventTable events,
    ChartModel chart,
    TimeBarModel timeBar,
    TravelModel travel,
    @Nullable DraftPreview preview,
    Map<String, String> keptDraft,
    List<CommandRow> commands,
    QuarantineTable quarantine,
    WhyTable why,
    WhatIfModel whatIf,
    Knowledge knowledge,
    CompareModel compare) {
  /** What to show before there is a ledger: how its opening goes. */
  public static Snapshot opening(ZoneId zone, Connection connection, Progress progress) {
    return new Snapshot(
        0,
        zone,
        connection,
        progress,
        new CursorState(null, 0, 0, 0, false, 1, Duration.ofDays(1)),
        KeyFigures.NONE,
        AccountTable.NONE,
        EventTable.NONE,
        ChartModel.NONE,
        TimeBarModel.NONE,
        TravelModel.NONE,
        null,
        Map.of(),
        List.of(),
        QuarantineTable.NONE,
        WhyTable.NONE,
        WhatIfModel.NONE,
        Knowledge.NOW,
        CompareModel.NONE);
  }

  /** This one's news with a book before it is loaded: see {@link EarlyBuilder}. */
  Snapshot early(
      long count,
      CursorState live,
      KeyFigures totals,
      AccountTable table,
      EventTable newest,
      ChartModel lines,
      TimeBarModel bar,
      Map<String, String> draft,
      List<CommandRow> sent,
      QuarantineTable setAside) {
    return new Snapshot(
        count,
        zone,
        connection,
        progress,
        live,
        totals,
        table,
        newest,
        lines,
        bar,
        travel,
        preview,
        draft,
        sent,
        setAside,
        why,
        whatIf,
        knowledge,
        compare);
  }

  /** The same picture, with another word on how things go. */
  public Snapshot with(Progress now) {
    return new Snapshot(
        number,
        zone,
        connection,
        now,
        cursor,
        figures,
        accounts,
        events,
        chart,
        timeBar,
        travel,
        preview,
        keptDraft,
        commands,
        quarantine,
        why,
        whatIf,
        knowledge,
        compare);
  }

  public Snapshot {
    commands = List.copyOf(commands);
  }
}
