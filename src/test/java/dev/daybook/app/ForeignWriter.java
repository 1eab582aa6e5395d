package dev.daybook.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.codec.Framing;
import dev.daybook.eventlog.kafka.KafkaSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Another program that writes to the topic: it may use a schema before it registers it. */
public final class ForeignWriter implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENT =
      """
      {"type":"record","name":"Event","fields":[
        {"name":"id","type":"int"},{"name":"amount","type":"double"},
        {"name":"timestamp","type":"long"}%s]}\
      """;

  /** As in the article. */
  public static final Schema PLAIN = new Schema.Parser().parse(EVENT.formatted(""));

  /** With a field of this writer's own, so that no registry can know it before. */
  public final Schema own =
      new Schema.Parser()
          .parse(
              EVENT.formatted(
                  ",{\"name\":\"branch"
                      + System.nanoTime()
                      + "\",\"type\":[\"null\",\"string\"],\"default\":null}"));

  private final KafkaSettings settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private final KafkaProducer<byte[], byte[]> producer;

  public ForeignWriter(KafkaSettings settings) {
    this.settings = settings;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", settings.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Registers a schema for the topic's values. */
  public int register(Schema schema) throws IOException, InterruptedException {
    return register(settings.topic() + "-value", schema.toString());
  }

  /** The id that the registry will give to the next schema that is new to it. */
  public int nextId() throws IOException, InterruptedException {
    String unique = "N" + System.nanoTime();
    return register(unique, "{\"type\":\"enum\",\"name\":\"" + unique + "\",\"symbols\":[]}") + 1;
  }

  private int register(String subject, String schema) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(settings.registryUrl() + "/subjects/" + subject + "/versions"))
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        JSON.createObjectNode().put("schema", schema).toString()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body()).path("id").asInt();
  }

  /** Writes an event of account 7 with a schema, under an id that it has or will have. */
  public void write(int schemaId, Schema schema, double amount)
      throws ExecutionException, InterruptedException {
    byte[] value =
        Framing.frame(
            schemaId,
            schema,
            new GenericRecordBuilder(schema)
                .set("id", 7)
                .set("amount", amount)
                .set("timestamp", 1_767_225_600_000L)
                .build());
    producer.send(new ProducerRecord<>(settings.topic(), value)).get();
  }

  @Override
  public void close() {
    producer.close();
    http.close();
  }
}
