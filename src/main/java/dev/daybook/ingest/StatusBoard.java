package dev.daybook.ingest;

import java.util.function.Consumer;

/** The newest status, told to one listener when it changes. Written by one thread. */
final class StatusBoard {
  private final Consumer<IngestStatus> listener;
  private volatile IngestStatus latest = new IngestStatus.Loading(0, 0);

  StatusBoard(Consumer<IngestStatus> listener) {
    this.listener = listener;
  }

  IngestStatus latest() {
    return latest;
  }

  void publish(IngestStatus status) {
    if (!status.equals(latest)) {
      latest = status;
      listener.accept(status);
    }
  }
}
