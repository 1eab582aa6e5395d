package dev.daybook.view.shell;

import dev.daybook.view.welcome.WelcomeActions;
import dev.daybook.workspace.commands.CommandKind;

/** What an empty book offers, in this window. FX thread. */
record ShellWelcome(ShellActions actions, CommandPanel panel, Runnable chooseCsv)
    implements WelcomeActions {
  @Override
  public void openSample() {
    actions.openSample();
  }

  @Override
  public void importCsv() {
    chooseCsv.run();
  }

  @Override
  public void connectCluster(String bootstrap, String registryUrl, String topic) {
    actions.connectCluster(bootstrap, registryUrl, topic);
  }

  @Override
  public void firstDeposit() {
    panel.form(CommandKind.OPEN_ACCOUNT);
  }
}
