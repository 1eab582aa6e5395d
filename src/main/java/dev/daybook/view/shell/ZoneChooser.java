package dev.daybook.view.shell;

import dev.daybook.workspace.text.TimeText;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** The window's one time zone: UTC and the system's first, then the usual ones, then all. */
final class ZoneChooser {
  private static final List<String> USUAL =
      List.of(
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "America/Chicago",
          "America/Los_Angeles",
          "Asia/Tokyo",
          "Asia/Singapore",
          "Australia/Sydney");

  private final ComboBox<ZoneId> box = new ComboBox<>();
  private boolean showing;

  ZoneChooser(ShellViewModel model) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add("UTC");
    ids.add(TimeText.zoneName(ZoneId.systemDefault()));
    ids.addAll(USUAL);
    ids.addAll(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    box.setItems(
        FXCollections.observableArrayList(
            ids.stream().filter(id -> !id.startsWith("SystemV/")).map(ZoneId::of).toList()));
    box.setConverter(new Names());
    box.setId("zone");
    box.setAccessibleText("Time zone of the window");
    box.setTooltip(new Tooltip("Time zone of everything in the window"));
    box.setVisibleRowCount(12);
    box.setPrefWidth(170);
    box.setMinWidth(120);
    model.zoneProperty().subscribe(this::show);
    box.valueProperty()
        .subscribe(
            (_, zone) -> {
              if (!showing && zone != null) {
                model.chooseZone(zone);
              }
            });
  }

  private void show(ZoneId zone) {
    showing = true;
    box.setValue(ZoneId.of(TimeText.zoneName(zone)));
    showing = false;
  }

  ComboBox<ZoneId> node() {
    return box;
  }

  private static final class Names extends StringConverter<ZoneId> {
    @Override
    public String toString(ZoneId zone) {
      return zone == null ? "" : TimeText.zoneName(zone);
    }

    @Override
    public ZoneId fromString(String text) {
      return ZoneId.of(text);
    }
  }
}
