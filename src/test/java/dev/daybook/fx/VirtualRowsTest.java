package dev.daybook.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class VirtualRowsTest {
  private final VirtualRows<String> rows = new VirtualRows<>(i -> "?" + i);

  @Test
  void it_is_as_long_as_the_whole_with_placeholders_where_nothing_is_loaded() {
    rows.show(1_000_000, 500, List.of("a", "b"));
    assertThat(rows).hasSize(1_000_000);
    assertThat(rows.get(499)).isEqualTo("?499");
    assertThat(rows.get(500)).isEqualTo("a");
    assertThat(rows.get(501)).isEqualTo("b");
    assertThat(rows.get(999_999)).isEqualTo("?999999");
  }

  @Test
  void another_window_changes_only_the_rows_of_both() {
    rows.show(100, 0, List.of("a", "b"));
    List<Integer> updated = new ArrayList<>();
    rows.addListener(
        (ListChangeListener<String>)
            change -> {
              while (change.next()) {
                assertThat(change.wasUpdated()).isTrue();
                for (int i = change.getFrom(); i < change.getTo(); i++) {
                  updated.add(i);
                }
              }
            });
    rows.show(100, 50, List.of("c"));
    assertThat(updated).containsExactly(0, 1, 50);
  }

  @Test
  void it_grows_and_shrinks() {
    rows.show(10, 8, List.of("i", "j"));
    rows.show(3, 0, List.of("a"));
    assertThat(rows).containsExactly("a", "?1", "?2");
    rows.show(0, 0, List.of());
    assertThat(rows).isEmpty();
  }

  @Test
  void listeners_hear_of_every_change_in_order_without_a_row_being_made() {
    VirtualRows<String> lazy =
        new VirtualRows<>(
            i -> {
              throw new AssertionError("row " + i + " was made");
            });
    List<String> heard = new ArrayList<>();
    lazy.addListener(
        (ListChangeListener<String>)
            change -> {
              while (change.next()) {
                String kind = change.wasUpdated() ? "updated" : change.wasAdded() ? "added" : "";
                heard.add(
                    "%s %d-%d, %d removed"
                        .formatted(
                            kind, change.getFrom(), change.getTo(), change.getRemovedSize()));
              }
            });
    lazy.show(100_000, 10, List.of("a", "b"));
    lazy.show(100_000, 11, List.of("c", "d"));
    lazy.show(100_000, 0, List.of("e"));
    lazy.show(5, 0, List.of("f"));
    lazy.show(6, 0, List.of("g")); // what comes at the end first, or a table would move its focus
    lazy.show(0, 0, List.of());
    assertThat(heard)
        .containsExactly(
            "added 0-100000, 0 removed",
            "updated 10-13, 0 removed",
            "updated 0-1, 0 removed",
            "updated 11-13, 0 removed",
            " 5-5, 99995 removed",
            "updated 0-1, 0 removed",
            "added 5-6, 0 removed",
            "updated 0-1, 0 removed",
            " 0-0, 6 removed");
  }
}
