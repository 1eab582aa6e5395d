package dev.daybook.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/** The schemas of the wire contract, as they are published in the repository's schemas folder. */
public final class EventSchemas {
  /** The article's: account, amount, time. */
  public static final Schema V1 = load("account-event.v1.avsc");

  /** Today's: what every event is written with, and read into. */
  public static final Schema V2 = load("account-event.v2.avsc");

  /** The record's key: the account's number. */
  public static final Schema KEY = Schema.create(Schema.Type.INT);

  private EventSchemas() {}

  /** The registry's subject of a topic's values. */
  public static String valueSubject(String topic) {
    return topic + "-value";
  }

  /** The registry's subject of a topic's keys. */
  public static String keySubject(String topic) {
    return topic + "-key";
  }

  private static Schema load(String file) {
    try (InputStream in = EventSchemas.class.getResourceAsStream("/schemas/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its schema " + file);
      }
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
