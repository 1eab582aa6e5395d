package dev.daybook.view.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.intent.Intent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
  private final ScriptedWorkspace book = new ScriptedWorkspace(200, 300);
  private final List<String> done = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private @Nullable String closed;
  private final PaletteViewModel model =
      new PaletteViewModel(
          book,
          List.of(
              command("Deposit", "", () -> closed),
              command("Rent review", "", PaletteCommand.Obstacle.NONE),
              command("Zoom in", "+", PaletteCommand.Obstacle.NONE)),
          later::add);

  PaletteViewModelTest() {
    book.showTo(model::apply);
  }

  private PaletteCommand command(String name, String key, PaletteCommand.Obstacle obstacle) {
    return new PaletteCommand(name, key, "", obstacle, () -> done.add(name));
  }

  private void type(String text) {
    model.typedProperty().set(text);
  }

  private List<String> texts() {
    return model.rows().stream().map(PaletteRow::text).toList();
  }

  @Test
  void with_nothing_typed_the_commands_are_offered() {
    model.toggle();
    assertThat(texts()).containsExactly("Deposit", "Rent review", "Zoom in");
    assertThat(model.chosenProperty().get()).isZero();
  }

  @Test
  void with_nothing_typed_what_can_be_done_comes_first() {
    closed = "History is read only.";
    model.toggle();
    assertThat(texts()).containsExactly("Rent review", "Zoom in", "Deposit");
  }

  @Test
  void the_best_come_first_and_there_are_twelve_at_most() {
    model.toggle();
    type("1");
    assertThat(texts()).hasSize(PaletteViewModel.MOST);
    assertThat(texts().getFirst()).startsWith("1  ");
    assertThat(texts().get(1)).startsWith("1021  ");
    type("rent");
    assertThat(texts().getFirst()).isEqualTo("Rent review");
    assertThat(texts().get(1)).contains("Rent ");
  }

  @Test
  void a_command_is_done_and_the_palette_is_closed_by_then() {
    model.toggle();
    type("zoom");
    model.go();
    assertThat(done).containsExactly("Zoom in");
    assertThat(model.openProperty().get()).isFalse();
  }

  @Test
  void an_account_is_selected() {
    model.toggle();
    type("2");
    model.go();
    assertThat(book.told(Intent.Select.class))
        .containsExactly(new Intent.Select(List.of(new AccountId(2))));
  }

  @Test
  void what_cannot_be_done_says_why_and_stays() {
    closed = "History is read only.";
    model.toggle();
    type("dep");
    model.go();
    assertThat(done).isEmpty();
    assertThat(model.openProperty().get()).isTrue();
    assertThat(model.sentenceProperty().get()).isEqualTo("History is read only.");
    assertThat(model.rows().getFirst().spoken())
        .isEqualTo("Deposit. Not now: History is read only.");

    closed = null;
    book.publish();
    model.go();
    assertThat(done).containsExactly("Deposit");
  }

  @Test
  void the_arrows_go_round() {
    model.toggle();
    model.move(-1);
    model.go();
    assertThat(done).containsExactly("Zoom in");
    model.toggle();
    model.move(2);
    model.move(2);
    model.go();
    assertThat(done).containsExactly("Zoom in", "Rent review");
  }

  @Test
  void it_opens_empty_again_and_a_text_nothing_fits_says_so() {
    model.toggle();
    type("qqq");
    assertThat(model.rows()).isEmpty();
    assertThat(model.sentenceProperty().get()).isEqualTo("No command and no account is called so.");
    model.go();
    model.move(1);
    assertThat(model.escape()).isTrue();
    assertThat(model.escape()).isFalse();
    model.toggle();
    assertThat(model.typedProperty().get()).isEmpty();
    assertThat(model.rows()).hasSize(3);
  }

  @Test
  void a_large_book_is_looked_through_in_slices_that_the_next_letter_breaks_off() {
    book.directory =
        IntStream.rangeClosed(1, 3 * AccountHits.SLICE)
            .mapToObj(
                i -> new AccountName(new AccountId(i), "x" + i, new CurrencyCode("EUR"), false))
            .toList();
    book.publish();
    model.toggle();
    int last = 3 * AccountHits.SLICE;
    type("x" + last);
    assertThat(model.rows()).isEmpty();
    assertThat(later).hasSize(1);
    type("x" + (last - 1));
    assertThat(later).hasSize(2);
    later.remove().run(); // of the first text
    assertThat(later).as("it goes no further").hasSize(1);
    while (!later.isEmpty()) {
      later.remove().run();
    }
    assertThat(texts()).containsExactly((last - 1) + "  x" + (last - 1));
    model.escape();
    model.toggle();
    type("x");
    model.escape();
    later.remove().run();
    assertThat(later).as("nobody looks any more").isEmpty();
  }
}
