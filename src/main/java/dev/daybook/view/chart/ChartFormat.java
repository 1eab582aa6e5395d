package dev.daybook.view.chart;

import java.util.Locale;
import java.util.Optional;

/** What files the chart can be written as. */
public enum ChartFormat {
  SVG("SVG, lines and text", "svg", 1),
  PNG("PNG, as large as on screen", "png", 1),
  PNG_DOUBLE("PNG, twice as large", "png", 2);

  private final String label;
  private final String extension;
  private final int scale;

  ChartFormat(String label, String extension, int scale) {
    this.label = label;
    this.extension = extension;
    this.scale = scale;
  }

  /** As a menu says it. */
  public String label() {
    return label;
  }

  /** Without the dot. */
  public String extension() {
    return extension;
  }

  /** Pixels of the file per pixel of the screen. */
  int scale() {
    return scale;
  }

  /** The format that a file's name asks for, if it is one of them. */
  public static Optional<ChartFormat> ofName(String file, boolean doubled) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".svg")
        ? Optional.of(SVG)
        : name.endsWith(".png") ? Optional.of(doubled ? PNG_DOUBLE : PNG) : Optional.empty();
  }
}
