package dev.daybook.eventlog.embedded;

import java.nio.file.Path;

/** Another program, or another part of this one, has the store's folder open. */
public final class StoreInUseException extends RuntimeException {
  private final transient Path data;

  StoreInUseException(Path data) {
    super("The event store in " + data + " is already open.");
    this.data = data;
  }

  /** The folder; {@link StoreFile#read} says where its store can be reached. */
  public Path data() {
    return data;
  }
}
