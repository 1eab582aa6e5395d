package dev.daybook.eventlog.embedded;

import static dev.daybook.eventlog.embedded.RegistryClientHttp.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.codec.EventSchemas;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a subject's versions may follow each other, as Confluent's registry decides it. */
class RegistryCompatibilityTest {
  private static final AtomicInteger SUBJECTS = new AtomicInteger();
  private static final String EVENTS = "/subjects/account_events-value";

  /** THIRD may follow SECOND in every way, but neither reads nor is read by FIRST. */
  private static final String FIRST = record("{\"name\":\"f\",\"type\":\"int\",\"default\":0}");

  private static final String SECOND = record("{\"name\":\"g\",\"type\":\"int\",\"default\":0}");
  private static final String THIRD =
      record("{\"name\":\"f\",\"type\":\"string\",\"default\":\"\"}");

  private final String subject = "compatibility-" + SUBJECTS.incrementAndGet();
  private final String path = "/subjects/" + subject;
  private final String tried = "/compatibility" + path + "/versions";
  private RegistryClientHttp http;

  private static String record(String field) {
    return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + field + "]}";
  }

  @BeforeEach
  void connect() {
    http = new RegistryClientHttp(SharedStore.store().file().registry());
  }

  @AfterEach
  void disconnect() {
    http.close();
  }

  private String level(String level) throws Exception {
    return http.put("/config/" + subject, "{\"compatibility\":\"" + level + "\"}");
  }

  @Test
  void a_level_is_held_against_the_latest_version_and_a_transitive_one_against_all()
      throws Exception {
    for (String kind : new String[] {"BACKWARD", "FORWARD", "FULL"}) {
      level("NONE");
      http.post(path + "/versions", schema(FIRST));
      http.post(path + "/versions", schema(SECOND));

      level(kind + "_TRANSITIVE");
      assertThat(http.post(path + "/versions", schema(THIRD)))
          .as(kind)
          .isEqualTo(
              "409 {\"error_code\":409,\"message\":\"The schema is not "
                  + kind
                  + "_TRANSITIVE compatible with the earlier versions of subject '"
                  + subject
                  + "'.\"}");
      assertThat(http.post(tried, schema(THIRD))).isEqualTo("200 {\"is_compatible\":false}");
      assertThat(http.post(tried + "/1", schema(THIRD))).isEqualTo("200 {\"is_compatible\":false}");
      assertThat(http.post(tried + "/2", schema(THIRD))).isEqualTo("200 {\"is_compatible\":true}");
      assertThat(http.post(tried + "/latest", schema(THIRD)))
          .isEqualTo("200 {\"is_compatible\":true}");

      level(kind);
      assertThat(http.post(tried, schema(THIRD))).isEqualTo("200 {\"is_compatible\":true}");
    }
    assertThat(http.post(path + "/versions", schema(THIRD))).startsWith("200");
    assertThat(http.get(path + "/versions")).isEqualTo("200 [1,2,3]");
  }

  @Test
  void what_was_only_tried_or_refused_is_not_registered() throws Exception {
    level("FULL_TRANSITIVE");
    http.post(path + "/versions", schema(FIRST));
    http.post(tried + "/latest", schema(SECOND));
    http.post(path + "/versions", schema(THIRD));
    assertThat(http.get(path + "/versions")).isEqualTo("200 [1]");
  }

  @Test
  void a_subjects_first_version_may_be_any() throws Exception {
    assertThat(http.post(tried + "/latest", schema(FIRST)))
        .isEqualTo("200 {\"is_compatible\":true}");
    assertThat(http.post(tried, schema(FIRST))).isEqualTo("200 {\"is_compatible\":true}");
  }

  @Test
  void trying_has_confluents_error_codes() throws Exception {
    assertThat(http.post(tried + "/1", schema(FIRST))).startsWith("404").contains("40401");
    http.post(path + "/versions", schema(FIRST));
    assertThat(http.post(tried + "/7", schema(FIRST))).startsWith("404").contains("40402");
    assertThat(http.post(tried + "/first", schema(FIRST))).startsWith("422").contains("42202");
    assertThat(http.post(tried + "/1", schema("{\"type\":\"no\"}")))
        .startsWith("422")
        .contains("42201");
  }

  @Test
  void a_schema_that_avros_parser_chokes_on_is_invalid_and_no_fault_of_the_registry()
      throws Exception {
    String huge = "{\"type\":\"fixed\",\"name\":\"F\",\"size\":2147483647}";
    for (String bad : new String[] {huge, "", "null", "[]x", "{\"type\":\"enum\",\"name\":7}"}) {
      assertThat(http.post(path + "/versions", schema(bad)))
          .as(bad)
          .startsWith("422 {\"error_code\":42201,");
    }
  }

  @Test
  void a_level_that_is_none_is_refused_and_changes_nothing() throws Exception {
    level("FORWARD");
    for (String body :
        new String[] {"{\"compatibility\":\"SOME\"}", "{}", "{\"compatibility\":7}"}) {
      assertThat(http.put("/config/" + subject, body))
          .isEqualTo("422 {\"error_code\":42203,\"message\":\"Invalid compatibility level.\"}");
    }
    assertThat(http.get("/config/" + subject))
        .isEqualTo("200 {\"compatibilityLevel\":\"FORWARD\"}");
  }

  @Test
  void the_events_may_gain_an_optional_field_and_nothing_else() throws Exception {
    String tryEvents = "/compatibility" + EVENTS + "/versions";
    String v2 = EventSchemas.V2.toString();
    assertThat(http.get("/config/account_events-value"))
        .isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    assertThat(http.post(tryEvents, schema(madeUpV3()))).isEqualTo("200 {\"is_compatible\":true}");
    for (String worse :
        new String[] {
          v2.replace(
              "\"name\":\"timestamp\",\"type\":\"long\"", "\"name\":\"t\",\"type\":\"long\""),
          v2.replace(
              "\"name\":\"amount\",\"type\":\"double\"", "\"name\":\"amount\",\"type\":\"string\""),
          v2.replace(
              "{\"name\":\"id\",\"type\":\"int\"",
              "{\"name\":\"branch\",\"type\":\"int\"},{\"name\":\"id\",\"type\":\"int\""),
        }) {
      assertThat(worse).isNotEqualTo(v2);
      assertThat(http.post(tryEvents, schema(worse))).isEqualTo("200 {\"is_compatible\":false}");
      assertThat(http.post(EVENTS + "/versions", schema(worse))).startsWith("409");
    }
    assertThat(http.get(EVENTS + "/versions")).isEqualTo("200 [1,2]");
  }

  private static String madeUpV3() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            RegistryCompatibilityTest.class.getResourceAsStream("/contracts/made-up-v3.avsc"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
