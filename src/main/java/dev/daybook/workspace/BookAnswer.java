package dev.daybook.workspace;

import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.tools.LazyRows;

/**
 * What a question's part of the book is like. Immutable, for any thread; parts that did not change
 * are the same objects as in the answer before.
 *
 * @param upTo how many events the view has
 * @param total how many it would have at the end of history
 * @param accountCount how many accounts the view has
 * @param accounts those that pass the filter
 * @param density events by stretch of the time bar
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record BookAnswer(
    BookQuestion question,
    long upTo,
    long total,
    KeyFigures figures,
    long accountCount,
    LazyRows<AccountTable.AccountRow> accounts,
    EventTable events,
    ChartModel chart,
    int[] density) {}
