package dev.daybook.view.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "deposit, Deposit, WHOLE",
        "DEP, Deposit, BEGINS",
        "go to, Go to a time or an event, BEGINS",
        "go ti, Go to a time or an event, IN_ORDER",
        "tim, Go to a time or an event, IN_ORDER",
        "time go, Go to a time or an event, WORDS",
        "posit, Deposit, INSIDE",
        "dpt, Deposit, LETTERS",
        "pt, Deposit, none",
        "zx, Zoom in, none",
        "picture, Export the chart, WORDS",
        "chart pic, Export the chart, WORDS",
        "icture, Export the chart, none",
        "zz zoom, Zoom in, none",
        "'', Zoom in, BEGINS",
      })
  void a_command_is_ranked(String typed, String name, @Nullable Rank rank) {
    assertThat(new Query(typed).ofCommand(name, "save picture")).isEqualTo(rank);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "1028, WHOLE",
        "10, BEGINS",
        "28, none",
        "010, none",
        "0, none",
        "10281, none",
        "99999999999, none",
        "petty cash, WHOLE",
        "petty, BEGINS",
        "cash, IN_ORDER",
        "cash pet, WORDS",
        "10 cash, WORDS",
        "cash 1028, WORDS",
        "cash 2, none",
        "etty, INSIDE",
        "ptch, none",
      })
  void an_account_is_ranked_by_number_and_name(String typed, @Nullable Rank rank) {
    assertThat(new Query(typed).ofAccount(1028, "Petty Cash")).isEqualTo(rank);
  }

  @Test
  void a_number_that_another_one_begins_is_not_it() {
    assertThat(new Query("0").ofAccount(0, "")).isEqualTo(Rank.WHOLE);
    assertThat(new Query("0").ofAccount(5, "x")).isNull();
    assertThat(new Query("x").ofAccount(-1, "y")).isNull();
    assertThat(new Query("2147483647").ofAccount(Integer.MAX_VALUE, "x")).isNotNull();
  }
}
