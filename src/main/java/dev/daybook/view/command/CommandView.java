package dev.daybook.view.command;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.PlainScroll;
import dev.daybook.workspace.CommandRow;
import dev.daybook.workspace.Draft.Kind;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The command panel: one of three forms, the button that sends it, and the commands sent. */
public final class CommandView {
  /** Of small text, in pixels. */
  private static final double THREE_LINES = 52;

  private final VBox root = new VBox();
  private final CommandViewModel model;
  private final PostingFields posting;
  private final OpenFields opening;
  private final ToggleGroup kinds = new ToggleGroup();

  public CommandView(CommandViewModel model) {
    this.model = model;
    posting = new PostingFields(model);
    opening = new OpenFields(model);
    VBox form = new VBox(9, segments(), posting.node(), opening.node(), when(), memo(), foot());
    form.getStyleClass().add("command-form");
    // In a low window the form scrolls; the button must never be out of reach.
    ScrollPane scroll = PlainScroll.of(form);
    scroll.setMinHeight(150);
    scroll.getStyleClass().add("form-scroll");
    root.getChildren().addAll(scroll, list());
    root.setId("command-panel");
    root.getStyleClass().add("command-panel");
    root.setMinWidth(300);
    model.kindProperty().subscribe(this::showKind);
    model.onSent(() -> FxThread.later(this::focusFirst));
  }

  public Parent root() {
    return root;
  }

  /** Puts the focus where typing begins. */
  public void focusFirst() {
    if (model.kindProperty().get() == Kind.OPEN_ACCOUNT) {
      opening.focus();
    } else {
      posting.focus();
    }
  }

  private Node segments() {
    HBox box =
        new HBox(
            segment("Deposit", "command-tab-deposit", Kind.DEPOSIT, "left-pill"),
            segment("Withdraw", "command-tab-withdraw", Kind.WITHDRAW, "center-pill"),
            segment("Open account", "command-tab-open", Kind.OPEN_ACCOUNT, "right-pill"));
    box.getStyleClass().add("segments");
    return box;
  }

  private ToggleButton segment(String text, String id, Kind kind, String style) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.setUserData(kind);
    button.getStyleClass().add(style);
    button.setToggleGroup(kinds);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(
        _ -> {
          model.kindProperty().set(kind);
          // A second click must not leave all three unpressed.
          button.setSelected(true);
        });
    return button;
  }

  private void showKind(Kind kind) {
    kinds.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == kind));
    Fields.show(posting.node(), kind != Kind.OPEN_ACCOUNT);
    Fields.show(opening.node(), kind == Kind.OPEN_ACCOUNT);
  }

  private Node when() {
    return new WhenField(model).node();
  }

  private Node memo() {
    TextField field = new TextField();
    field.setId("command-memo");
    field.setPromptText("optional");
    field.textProperty().bindBidirectional(model.posting().memoProperty());
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
    send.textProperty()
        .bind(
            model
                .kindProperty()
                .map(
                    kind ->
                        switch (kind) {
                          case DEPOSIT -> "Deposit";
                          case WITHDRAW -> "Withdraw";
                          case OPEN_ACCOUNT -> "Open account";
                        }));
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
