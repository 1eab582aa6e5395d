package dev.daybook.ingest;

/** A rebuild was broken off because it was told to; nothing has changed. */
public final class RebuildCancelledException extends RuntimeException {
  RebuildCancelledException() {
    super("The rebuild was cancelled; nothing has changed.");
  }
}
