package dev.daybook.view.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LogPosition;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Events and what is supposed, as one piece of the table. */
class EventLinesTest {
  private static final MoneyText MONEY = new MoneyText(Locale.ROOT);
  private static final CurrencyCode EUR = new CurrencyCode("EUR");

  @Test
  void supposed_rows_stand_between_the_loaded_events_and_right_beside_them() {
    // On screen: e0 S e1 S S e2 e3 S e4 ..., of which e1 to e3 are loaded.
    EventLines lines = lines(1, 3, 10, 1, 3, 4, 7);
    assertThat(lines.first()).isEqualTo(1);
    assertThat(positions(lines))
        .containsExactly("supposed", "0/1", "supposed", "supposed", "0/2", "0/3", "supposed");
  }

  @Test
  void without_any_the_events_are_where_they_are() {
    EventLines lines = lines(20, 2, 100);
    assertThat(lines.first()).isEqualTo(20);
    assertThat(positions(lines)).containsExactly("0/20", "0/21");
  }

  @Test
  void what_is_supposed_of_an_empty_selection_is_shown_alone() {
    EventLines lines = lines(0, 0, 0, 0, 1);
    assertThat(lines.first()).isZero();
    assertThat(positions(lines)).containsExactly("supposed", "supposed");
  }

  @Test
  void those_far_from_the_loaded_events_are_left_until_they_are_near() {
    EventLines lines = lines(5, 2, 100, 0, 50);
    assertThat(lines.first()).isEqualTo(6);
    assertThat(positions(lines)).containsExactly("0/5", "0/6");
  }

  @Test
  void a_supposed_row_says_so_and_has_no_place_in_the_log() {
    EventLine line = lines(0, 0, 0, 0).lines().getFirst();
    assertThat(line.type()).isEqualTo("Withdrawal \u00b7 supposed");
    assertThat(line.position()).isEqualTo("supposed");
    assertThat(line.note()).isEqualTo("what if, below limit");
    assertThat(line.amount()).isEqualTo("\u22125.00");
    assertThat(List.of(line.recorded(), line.author(), line.memo())).containsOnly("");
  }

  private static List<String> positions(EventLines lines) {
    return lines.lines().stream().map(EventLine::position).toList();
  }

  /**
   * A table.
   *
   * @param first the first loaded event, and how many are
   * @param supposed the indices of supposed rows
   */
  private static EventLines lines(int first, int loaded, long total, long... supposed) {
    EventTable table =
        new EventTable(
            total,
            first,
            IntStream.range(first, first + loaded).mapToObj(EventLinesTest::event).toList(),
            LongStream.of(supposed).mapToObj(EventLinesTest::supposed).toList());
    return EventLines.of(table, MONEY, ZoneOffset.UTC);
  }

  private static EventTable.Supposed supposed(long index) {
    return new EventTable.Supposed(
        index,
        new WhatIfModel.Row(
            1,
            "Withdrawal",
            new AccountId(7),
            "Rent",
            Amount.of("-5"),
            EUR,
            Instant.EPOCH,
            Amount.of("-2"),
            true));
  }

  private static EventTable.EventRow event(int index) {
    return new EventTable.EventRow(
        new LogPosition(0, index),
        new EventId(new UUID(0, index)),
        Instant.EPOCH,
        Instant.EPOCH,
        new AccountId(7),
        "Rent",
        "Deposit",
        Amount.of("1"),
        EUR,
        Amount.of("1"),
        null,
        null,
        null,
        true,
        false,
        null,
        null);
  }
}
