package dev.daybook.view.command;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.MenuEntry;
import dev.daybook.fx.PasteField;
import dev.daybook.fx.PlainScroll;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.commands.CommandRow;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The command panel: one of the forms, the button that sends it, and the commands sent. */
public final class CommandView {
  /** Of small text, in pixels. */
  private static final double THREE_LINES = 52;

  private final VBox root = new VBox();
  private final CommandViewModel model;
  private final List<CommandFields> fields;

  /**
   * The panel.
   *
   * @param more what else its menu offers, in groups
   */
  public CommandView(CommandViewModel model, List<List<MenuEntry>> more) {
    this.model = model;
    fields =
        List.of(
            new PostingFields(model),
            new TransferFields(model),
            new ReverseFields(model),
            new OpenFields(model),
            new AccountFields(model));
    VBox form = new VBox(9, new KindChooser(model.kindProperty(), more).node());
    fields.forEach(each -> form.getChildren().add(each.node()));
    form.getChildren().addAll(when(), memo(), foot());
    form.getStyleClass().add("command-form");
    // In a low window the form scrolls; the button must never be out of reach.
    ScrollPane scroll = PlainScroll.of(form);
    scroll.setMinHeight(150);
    // As high as the form at its present width: by itself a scroll pane counts wrapped text as one
    // line.
    scroll
        .prefHeightProperty()
        .bind(form.heightProperty().map(h -> Math.ceil(h.doubleValue()) + 2));
    scroll.getStyleClass().add("form-scroll");
    root.getChildren().addAll(scroll, list());
    root.setId("command-panel");
    root.getStyleClass().add("command-panel");
    root.setMinWidth(330);
    model
        .kindProperty()
        .subscribe(kind -> fields.forEach(each -> Fields.show(each.node(), each.isFor(kind))));
    model.onSent(() -> FxThread.later(this::focusFirst));
  }

  public Parent root() {
    return root;
  }

  /** Puts the focus where typing begins. */
  public void focusFirst() {
    fields.stream()
        .filter(each -> each.isFor(model.kindProperty().get()))
        .forEach(CommandFields::focus);
  }

  private Node when() {
    return new WhenField(model).node();
  }

  private Node memo() {
    TextField field = PasteField.forWords();
    field.setId("command-memo");
    field.setPromptText("optional");
    field.textProperty().bindBidirectional(model.memoProperty());
    field.setOnAction(_ -> model.send());
    return Fields.labelled("Memo", field, null);
  }

  private Node foot() {
    Label reason = new Label();
    reason.setId("command-reason");
    reason.getStyleClass().addAll("small", "reason");
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    reason.textProperty().bind(model.reasonProperty());
    model
        .refusedProperty()
        .subscribe(
            refused -> {
              Fields.style(reason, "refusal", refused);
              // The form is as high as its text in one line; a refusal has up to three.
              reason.setMinHeight(refused ? THREE_LINES : Region.USE_PREF_SIZE);
            });
    Button send = new Button();
    send.setId("command-send");
    send.getStyleClass().add("accent");
    send.setMaxWidth(Double.MAX_VALUE);
    send.setDefaultButton(false);
    send.textProperty().bind(model.kindProperty().map(CommandKind::label));
    send.disableProperty().bind(model.sendableProperty().not());
    send.setOnAction(_ -> model.send());
    VBox box = new VBox(6, send, reason);
    reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
    reason.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  private Node list() {
    Label title = new Label("Commands sent");
    title.getStyleClass().add("section-title");
    ListView<CommandRow> list = new ListView<>(model.commands());
    list.setId("command-list");
    list.setAccessibleText("Commands sent, newest first");
    list.setCellFactory(_ -> new CommandCell(model::retry));
    Label empty = new Label("Each command you send appears here\nwith its way into the book.");
    empty.getStyleClass().addAll("muted", "small", "centred");
    list.setPlaceholder(empty);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(50);
    // What is left over after the form, however many commands there are.
    list.setPrefHeight(50);
    VBox box = new VBox(title, list);
    box.getStyleClass().add("command-history");
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }
}
