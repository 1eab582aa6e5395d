package dev.daybook.view.welcome;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where a cluster is: what is typed, and what is still wrong with it. FX thread. */
final class ClusterForm {
  private static final Pattern SERVERS =
      Pattern.compile("\\s*[^\\s,:/]+:\\d{1,5}\\s*(,\\s*[^\\s,:/]+:\\d{1,5}\\s*)*");
  private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

  private final StringProperty bootstrap = new SimpleStringProperty("");
  private final StringProperty registry = new SimpleStringProperty("");
  private final StringProperty topic = new SimpleStringProperty("account_events");
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

  ClusterForm() {
    List.of(bootstrap, registry, topic).forEach(text -> text.subscribe(this::read));
    read();
  }

  private void read() {
    if (!SERVERS.matcher(bootstrap.get()).matches()) {
      missing.set("Type the bootstrap servers as host:port, with commas between them.");
    } else if (!isHttp(registry.get().strip())) {
      missing.set("Type the schema registry\u2019s URL, such as http://host:8081.");
    } else if (!TOPIC.matcher(topic.get().strip()).matches()) {
      missing.set("Type the topic\u2019s name: letters, digits, dots, dashes, underscores.");
    } else {
      missing.set("");
    }
  }

  private static boolean isHttp(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  StringProperty bootstrapProperty() {
    return bootstrap;
  }

  StringProperty registryProperty() {
    return registry;
  }

  StringProperty topicProperty() {
    return topic;
  }

  /** What to type next, or empty if the form is complete. */
  ReadOnlyStringProperty missingProperty() {
    return missing.getReadOnlyProperty();
  }
}
