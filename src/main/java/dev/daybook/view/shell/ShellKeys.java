package dev.daybook.view.shell;

import dev.daybook.view.chart.ChartView;
import dev.daybook.workspace.intent.Handle;

/** What the keys do in this window. FX thread. */
record ShellKeys(
    Features features,
    Tables tables,
    ChartView chart,
    KeySheet keySheet,
    Runnable onEscape,
    Runnable onWhy,
    Runnable onPalette)
    implements KeyMap.Keys {
  @Override
  public void togglePlay() {
    features.timeBar().togglePlay();
  }

  @Override
  public void step(int events) {
    features.timeBar().step(events);
  }

  @Override
  public void period(int periods) {
    features.timeBar().period(periods);
  }

  @Override
  public void first() {
    features.timeBar().first();
  }

  @Override
  public void live() {
    features.timeBar().goLive();
  }

  @Override
  public void escape() {
    onEscape.run();
  }

  @Override
  public void zoom(double factor) {
    features.chart().zoom(factor);
  }

  @Override
  public void fit() {
    features.chart().fit();
  }

  @Override
  public void pan(double part) {
    features.chart().pan(part);
  }

  @Override
  public void saveChart() {
    chart.chooseFile();
  }

  @Override
  public void speed(int steps) {
    features.timeBar().speed(steps);
  }

  @Override
  public void setHandle(Handle handle) {
    features.timeBar().setHandle(handle);
  }

  @Override
  public void difference() {
    features.timeBar().showDifference();
    tables.showDifference();
  }

  @Override
  public void otherClock() {
    features.timeBar().otherClock();
  }

  @Override
  public void filter() {
    tables.filter();
  }

  @Override
  public void copy() {
    tables.copy();
  }

  @Override
  public void sheet() {
    keySheet.toggle();
  }

  @Override
  public void palette() {
    onPalette.run();
  }

  @Override
  public void why() {
    onWhy.run();
  }

  @Override
  public void goTo() {
    features.travel().open();
  }

  @Override
  public void visit(int steps) {
    features.travel().visit(steps);
  }

  @Override
  public void marker(boolean after) {
    features.travel().marker(after);
  }

  @Override
  public void watch() {
    features.travel().openWatch();
  }

  @Override
  public void widen(int steps) {
    features.timeBar().widen(steps);
  }

  @Override
  public void bookmark() {
    features.travel().openBookmarks();
  }
}
