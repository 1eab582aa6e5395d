package dev.daybook.fx;

/** How the window looks: light, dark, or as the system does. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** The next one, around. */
  public Theme next() {
    return switch (this) {
      case SYSTEM -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> SYSTEM;
    };
  }
}
