package dev.daybook.view.quarantine;

import dev.daybook.ledger.NamedField;
import dev.daybook.workspace.quarantine.QuarantineDetail;
import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One record looked at closely: why it is here, what could be read of it, and its bytes. */
final class QuarantineDetailView {
  private final VBox root = new VBox(4);
  private final Label head = new Label();
  private final Label reason = new Label();
  private final TextArea bytes = new TextArea();

  QuarantineDetailView() {
    head.setId("quarantine-detail-head");
    head.getStyleClass().addAll("figures-inline", "small", "muted");
    head.setMinWidth(0);
    reason.setId("quarantine-reason");
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    bytes.setId("quarantine-bytes");
    bytes.getStyleClass().add("dump");
    bytes.setEditable(false); // a text can be selected and copied, and is reached by Tab
    bytes.setAccessibleText("Fields and bytes of the selected record");
    VBox.setVgrow(bytes, Priority.ALWAYS);
    root.setId("quarantine-detail");
    root.getStyleClass().add("quarantine-detail");
    root.getChildren().addAll(head, reason, bytes);
    root.setMinWidth(150);
  }

  Parent root() {
    return root;
  }

  void show(@Nullable QuarantineDetail detail, ZoneId zone) {
    if (detail == null) {
      bytes.clear();
      return;
    }
    head.setText(
        detail.row().position()
            + " \u00b7 "
            + TimeText.named(detail.row().recorded(), zone)
            + " \u00b7 "
            + detail.row().cause());
    reason.setText(detail.row().reason());
    String text = text(detail);
    if (!text.equals(bytes.getText())) {
      bytes.setText(text);
    }
  }

  private static String text(QuarantineDetail detail) {
    StringBuilder text = new StringBuilder();
    if (!detail.note().isEmpty()) {
      text.append(detail.note()).append('\n');
    }
    int width = detail.fields().stream().mapToInt(field -> field.name().length()).max().orElse(0);
    for (NamedField field : detail.fields()) {
      text.append(field.name())
          .repeat(' ', width - field.name().length() + 2)
          .append(field.text())
          .append('\n');
    }
    return text.append("\nvalue\n")
        .append(detail.value())
        .append("\nkey\n")
        .append(detail.key())
        .toString();
  }
}
