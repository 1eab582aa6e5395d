package dev.daybook.eventlog.embedded;

/** An answer of the registry that is not a success, with Confluent's code. */
final class RegistryError extends RuntimeException {
  private final int status;
  private final int code;

  RegistryError(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static RegistryError noSubject(String subject) {
    return new RegistryError(404, 40401, "Subject '" + subject + "' not found.");
  }

  static RegistryError noVersion(String version) {
    return new RegistryError(404, 40402, "Version " + version + " not found.");
  }

  static RegistryError noSchema() {
    return new RegistryError(404, 40403, "Schema not found");
  }

  static RegistryError invalidSchema(String why) {
    return new RegistryError(422, 42201, "Invalid schema: " + why);
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }
}
