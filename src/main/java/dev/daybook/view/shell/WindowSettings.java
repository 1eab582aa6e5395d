package dev.daybook.view.shell;

import dev.daybook.fx.Theme;

/**
 * What the window remembers.
 *
 * @param width in pixels, as is {@code height}; of the window when not maximized
 * @param zone a zone id such as {@code UTC}
 * @param panelDivider where the command panel ends, from 0 to 1 of the width
 * @param chartDivider where the chart ends, from 0 to 1 of the height
 */
public record WindowSettings(
    double width,
    double height,
    boolean maximized,
    Theme theme,
    String zone,
    double panelDivider,
    double chartDivider,
    boolean panelFolded) {
  public static final WindowSettings DEFAULT =
      new WindowSettings(1280, 800, false, Theme.SYSTEM, "UTC", 0.26, 0.46, false);

  public WindowSettings withSize(double newWidth, double newHeight, boolean nowMaximized) {
    return new WindowSettings(
        newWidth, newHeight, nowMaximized, theme, zone, panelDivider, chartDivider, panelFolded);
  }

  public WindowSettings withTheme(Theme newTheme) {
    return new WindowSettings(
        width, height, maximized, newTheme, zone, panelDivider, chartDivider, panelFolded);
  }
}
