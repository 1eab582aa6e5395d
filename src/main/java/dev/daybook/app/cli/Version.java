package dev.daybook.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version the jar's manifest states; "development" when run from class folders. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"Daybook " + Objects.requireNonNullElse(version, "development")};
  }
}
