package dev.daybook.view.command;

import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.commands.DraftPreview.NamedEvent;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.text.MoneyText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A reversal: which event, as the ledger knows it. FX thread. */
final class ReverseForm implements CommandForm {
  private final StringProperty event = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper resulting = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Instant> original = new ReadOnlyObjectWrapper<>();
  private final MoneyText money;
  private @Nullable NamedEvent named;
  private boolean answered;

  ReverseForm(MoneyText money) {
    this.money = money;
  }

  /** A position, {@code 0/123}, or an event id. */
  StringProperty eventProperty() {
    return event;
  }

  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** What the event says, or empty. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** The balances after, or empty. */
  ReadOnlyStringProperty resultingProperty() {
    return resulting.getReadOnlyProperty();
  }

  /** When the event took effect, or null while there is none. */
  ReadOnlyObjectProperty<@Nullable Instant> originalProperty() {
    return original.getReadOnlyProperty();
  }

  @Override
  public Map<String, StringProperty> texts() {
    return Map.of("reverse.event", event);
  }

  /** The ledger answers which event is meant: with the preview of what is typed. */
  @Override
  public void read(CommandKind kind, Outlook outlook) {
    DraftPreview preview = outlook.preview();
    answered =
        preview != null
            && !event.get().isBlank()
            && preview.draft().event().equals(event.get().strip());
    named = answered && preview != null ? preview.event() : null;
    message.set(
        answered && named == null
            ? "No event is there. Type a position such as 0/123 or an event\u2019s id, or choose"
                + " Reverse in the events table."
            : "");
    summary.set(named == null ? "" : named.summary());
    original.set(named == null ? null : named.effective());
  }

  @Override
  public @Nullable String missing() {
    if (event.get().isBlank()) {
      return "Choose Reverse in the events table, or type an event\u2019s position.";
    }
    if (!answered) {
      return "Looking for the event\u2026";
    }
    return named == null ? "Correct the event." : null;
  }

  @Override
  public Command command(CommandHeader header) {
    if (named == null) {
      throw new IllegalStateException("Asked for a command while something is missing");
    }
    return new Command.Reverse(header, named.id());
  }

  @Override
  public @Nullable Draft draft(CommandHeader header, boolean now) {
    return event.get().isBlank() ? null : draft(List.of(), event.get().strip(), header, now);
  }

  @Override
  public void show(@Nullable DraftPreview preview, boolean answered) {
    resulting.set(
        preview == null || !answered
            ? ""
            : preview.accounts().stream()
                .filter(a -> a.resulting() != null)
                .map(
                    a ->
                        (preview.accounts().size() > 1 ? a.id() + ": " : "")
                            + money.exact(Objects.requireNonNull(a.resulting()))
                            + " "
                            + a.currency())
                .collect(Collectors.joining("\n")));
  }

  @Override
  public void clear() {
    event.set("");
  }
}
