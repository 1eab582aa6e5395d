package dev.daybook.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the ingest loop is doing. */
public sealed interface IngestStatus {
  /**
   * The events kept in the file are being loaded.
   *
   * @param loaded events so far
   * @param total events to load
   */
  record Loading(long loaded, long total) implements IngestStatus {}

  /**
   * Reading what was appended while this program was not.
   *
   * @param aboutBehind offsets up to the log's end: about as many events, for offsets have gaps
   * @param eventsPerSecond of late; 0 at the beginning
   */
  record CatchingUp(long aboutBehind, long eventsPerSecond) implements IngestStatus {
    /** The time left at this rate, if there is a rate. */
    public Optional<Duration> left() {
      return eventsPerSecond == 0
          ? Optional.empty()
          : Optional.of(Duration.ofSeconds(Math.ceilDiv(aboutBehind, eventsPerSecond)));
    }
  }

  /** Every event is there as soon as it is committed. */
  record Live() implements IngestStatus {}

  /** Something does not answer; it is tried again and again. What was read can be used. */
  record Waiting(Waiting.For what, String sentence, Instant since) implements IngestStatus {
    /** What does not answer. */
    public enum For {
      /** The event store. */
      STORE,
      /** The read model's file: its disk is full, say. The store may be well. */
      FILE
    }
  }

  /** It has stopped for good; what was read can be used. */
  record Failed(Kind kind, String sentence) implements IngestStatus {
    /** What can be done about it. */
    public enum Kind {
      /**
       * The log is another one than was read so far: the read model has to be set aside, or the
       * right log brought back.
       */
      OTHER_LOG,
      /** Something else. */
      FAULT
    }
  }

  /** It was closed. */
  record Stopped() implements IngestStatus {}
}
