package dev.daybook.app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.shell.WindowSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered from one start to the next, as {@code settings.json} in the data folder. Holds
 * no secret.
 *
 * @param currency the currency proposed for new accounts, ISO 4217
 * @param window how the window was left, or null before the first one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(String currency, @Nullable WindowSettings window) {
  private static final Logger log = LoggerFactory.getLogger(Settings.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static final Settings DEFAULT = new Settings("EUR", null);

  public Settings {
    if (currency == null) {
      currency = "EUR";
    }
  }

  /**
   * The settings of a folder; unreadable ones are set aside in the log and replaced by defaults.
   */
  public static Settings read(DataFolder folder) {
    Path file = folder.settings();
    if (!Files.exists(file)) {
      return DEFAULT;
    }
    try {
      Settings read = JSON.readValue(file.toFile(), Settings.class);
      return read == null ? DEFAULT : read;
    } catch (IOException e) {
      log.warn("{} cannot be read; using defaults", file, e);
      return DEFAULT;
    }
  }

  /** Writes them so that a crash leaves the old ones or the new ones. */
  public void write(DataFolder folder) {
    try {
      Path fresh = Files.createTempFile(folder.root(), "settings", ".json");
      JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), this);
      Files.move(
          fresh,
          folder.settings(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The settings cannot be written to " + folder.root(), e);
    }
  }

  CurrencyCode currencyCode() {
    try {
      return new CurrencyCode(currency);
    } catch (IllegalArgumentException e) {
      log.warn("settings.json names the currency {}; using EUR", currency, e);
      return new CurrencyCode("EUR");
    }
  }

  public Settings with(WindowSettings remembered) {
    return new Settings(currency, remembered);
  }
}
