package dev.daybook.eventlog.embedded;

import static dev.daybook.eventlog.embedded.RegistryClientHttp.json;
import static dev.daybook.eventlog.embedded.RegistryClientHttp.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.codec.EventSchemas;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Confluent's protocol, as its clients in Python and Java speak it. */
class RegistryServerTest {
  private static final AtomicInteger SUBJECTS = new AtomicInteger();
  private static final String ONE =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";
  private static final String ONE_SPACED =
      "{ \"name\": \"R\", \"type\": \"record\", \"fields\": [{\"type\": \"int\", \"name\": \"a\"}]"
          + " }";

  /** Reads ONE, and ONE reads it. */
  private static final String TWO =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"},"
          + "{\"name\":\"b\",\"type\":\"int\",\"default\":0}]}";

  /** Cannot read ONE, which lacks b; ONE reads it. */
  private static final String FORWARD_ONLY =
      "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"},"
          + "{\"name\":\"b\",\"type\":\"int\"}]}";

  private final String subject = "subject-" + SUBJECTS.incrementAndGet();
  private final String path = "/subjects/" + subject;
  private RegistryClientHttp http;

  @BeforeEach
  void connect() {
    http = new RegistryClientHttp(SharedStore.store().file().registry());
  }

  @AfterEach
  void disconnect() {
    http.close();
  }

  @Test
  void the_root_answers() throws Exception {
    assertThat(http.get("/")).isEqualTo("200 {}");
    assertThat(http.get("/schemas/types")).isEqualTo("200 [\"AVRO\"]");
  }

  @Test
  void registering_gives_an_id_by_which_the_schema_is_found() throws Exception {
    int id = json(http.post(path + "/versions", schema(ONE))).path("id").asInt();

    assertThat(json(http.get("/schemas/ids/" + id)).path("schema").asText()).isEqualTo(ONE);
    assertThat(http.get("/schemas/ids/" + id + "?fetchMaxId=false&subject=" + subject))
        .startsWith("200");
    assertThat(http.get("/schemas/ids/" + id + "/versions"))
        .contains("{\"subject\":\"" + subject + "\",\"version\":1}");
    assertThat(json(http.get("/subjects")).toString()).contains("\"" + subject + "\"");
  }

  @Test
  void the_same_schema_in_other_words_is_the_same_version() throws Exception {
    String first = http.post(path + "/versions", schema(ONE));
    assertThat(http.post(path + "/versions?normalize=false", schema(ONE_SPACED))).isEqualTo(first);
    assertThat(http.get(path + "/versions")).isEqualTo("200 [1]");
    assertThat(json(http.post(path + "?deleted=true", schema(ONE_SPACED))).path("version").asInt())
        .isEqualTo(1);
  }

  @Test
  void equal_schemas_of_several_subjects_share_an_id() throws Exception {
    String first = http.post(path + "/versions", schema(TWO));
    assertThat(http.post("/subjects/" + subject + "-other/versions", schema(TWO))).isEqualTo(first);
  }

  @Test
  void versions_are_counted_and_found_by_number_or_as_the_latest() throws Exception {
    http.post(path + "/versions", schema(ONE));
    http.post(path + "/versions", schema(TWO));

    assertThat(http.get(path + "/versions")).isEqualTo("200 [1,2]");
    assertThat(json(http.get(path + "/versions/1")).path("schema").asText()).isEqualTo(ONE);
    assertThat(json(http.get(path + "/versions/latest")).path("version").asInt()).isEqualTo(2);
    assertThat(http.get(path + "/versions/1/schema")).isEqualTo("200 " + ONE);
  }

  @Test
  void what_is_not_there_has_confluents_error_codes() throws Exception {
    assertThat(http.get(path + "/versions")).startsWith("404").contains("40401");
    assertThat(http.post(path, schema(ONE))).startsWith("404").contains("40401");
    http.post(path + "/versions", schema(ONE));
    assertThat(http.get(path + "/versions/9")).startsWith("404").contains("40402");
    assertThat(http.post(path, schema(TWO))).startsWith("404").contains("40403");
    assertThat(http.get("/schemas/ids/99999")).startsWith("404").contains("40403");
    assertThat(http.get("/nowhere")).startsWith("404");
  }

  @Test
  void what_makes_no_sense_is_refused() throws Exception {
    assertThat(http.post(path + "/versions", schema("{\"type\":\"nonsense\"}")))
        .startsWith("422")
        .contains("42201");
    assertThat(http.post(path + "/versions", "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}"))
        .startsWith("422");
    assertThat(http.post(path + "/versions", "no json")).startsWith("400");
    assertThat(http.put("/config/" + subject, "{\"compatibility\":\"SOME\"}"))
        .startsWith("422")
        .contains("42203");
    http.post(path + "/versions", schema(ONE));
    assertThat(http.get(path + "/versions/zero")).startsWith("422").contains("42202");
  }

  @Test
  void an_incompatible_version_is_refused_at_the_subjects_level() throws Exception {
    http.post(path + "/versions", schema(ONE));
    assertThat(http.post(path + "/versions", schema(FORWARD_ONLY)))
        .as("BACKWARD is the default")
        .startsWith("409")
        .contains("\"error_code\":409");
    assertThat(http.post("/compatibility" + path + "/versions/latest", schema(FORWARD_ONLY)))
        .isEqualTo("200 {\"is_compatible\":false}");
    assertThat(http.post("/compatibility" + path + "/versions/1", schema(TWO)))
        .isEqualTo("200 {\"is_compatible\":true}");

    assertThat(http.put("/config/" + subject, "{\"compatibility\":\"FORWARD\"}"))
        .isEqualTo("200 {\"compatibility\":\"FORWARD\"}");
    assertThat(http.get("/config/" + subject))
        .isEqualTo("200 {\"compatibilityLevel\":\"FORWARD\"}");
    assertThat(http.post(path + "/versions", schema(FORWARD_ONLY))).startsWith("200");
  }

  @Test
  void a_subject_without_a_level_has_the_global_one() throws Exception {
    assertThat(http.get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    assertThat(http.get("/config/" + subject)).startsWith("404").contains("40408");
    assertThat(http.get("/config/" + subject + "?defaultToGlobal=true")).startsWith("200");
  }

  @Test
  void the_events_subject_holds_both_versions_and_stays_fully_compatible() throws Exception {
    String events = "/subjects/account_events-value";
    assertThat(json(http.get(events + "/versions/1")).path("schema").asText())
        .isEqualTo(EventSchemas.V1.toString());
    assertThat(json(http.get(events + "/versions/2")).path("schema").asText())
        .isEqualTo(EventSchemas.V2.toString());
    assertThat(json(http.get("/subjects/account_events-key/versions/1")).path("schema").asText())
        .isEqualTo("\"int\"");
    assertThat(http.get("/config/account_events-value")).contains("FULL_TRANSITIVE");
    assertThat(http.post(events + "/versions", schema(ONE))).startsWith("409");
  }

  @Test
  void a_subjects_name_may_hold_any_character() throws Exception {
    String odd = "/subjects/" + subject + "%2Fa%20b+c";
    http.post(odd + "/versions", schema(ONE));
    assertThat(json(http.get("/subjects")).toString()).contains(subject + "/a b+c");
  }
}
