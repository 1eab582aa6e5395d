package dev.daybook.view.shell;

import dev.daybook.view.importing.ImportActions;
import dev.daybook.view.rebuild.RebuildActions;
import dev.daybook.view.vault.VaultActions;
import java.nio.file.Path;
import java.util.List;

/** Does nothing of what the window asks for, and writes down that it was asked. */
record AskedActions(List<String> asked) implements ShellActions {
  @Override
  public void openSample() {
    asked.add("sample");
  }

  @Override
  public void importCsv(Path file) {
    asked.add("import " + file);
  }

  @Override
  public ImportActions importing() {
    return ImportActions.NONE;
  }

  @Override
  public RebuildActions rebuilding() {
    return RebuildActions.NONE;
  }

  @Override
  public void connectCluster(String bootstrap, String registryUrl, String topic) {
    asked.add("connect " + bootstrap + " " + registryUrl + " " + topic);
  }

  @Override
  public void restartStore() {
    asked.add("restart");
  }

  @Override
  public VaultActions vault() {
    return new VaultActions() {
      @Override
      public void watch(boolean closely) {
        asked.add("watch " + closely);
      }

      @Override
      public void setAside() {
        asked.add("set aside");
      }

      @Override
      public void close() {
        asked.add("close");
      }
    };
  }
}
