package dev.daybook.view.command;

import dev.daybook.workspace.commands.CommandKind;
import javafx.scene.Node;

/** The nodes of one form. FX thread. */
interface CommandFields {
  Node node();

  /** Whether the form is for this kind of command. */
  boolean isFor(CommandKind kind);

  /** Puts the focus where typing begins. */
  void focus();
}
