package dev.daybook.view.welcome;

/** The four ways to begin. Called on the FX thread; none may wait. */
public interface WelcomeActions {
  void openSample();

  /** Lets the analyst choose a CSV file, and imports it. */
  void importCsv();

  void connectCluster(String bootstrap, String registryUrl, String topic);

  /** Leads to the form that opens the first account. */
  void firstDeposit();
}
