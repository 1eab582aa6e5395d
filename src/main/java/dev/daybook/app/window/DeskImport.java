package dev.daybook.app.window;

import dev.daybook.importing.ImportDesk;
import dev.daybook.importing.ImportKey;
import dev.daybook.view.importing.ImportActions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands what the analyst asks to the import of whatever ledger is open. */
final class DeskImport implements ImportActions {
  private final Supplier<@Nullable ImportDesk> desk;

  DeskImport(Supplier<@Nullable ImportDesk> desk) {
    this.desk = desk;
  }

  private Optional<ImportDesk> open() {
    return Optional.ofNullable(desk.get());
  }

  @Override
  public void choose(ImportKey key, String value) {
    open().ifPresent(d -> d.choose(key, value));
  }

  @Override
  public void load(String name) {
    open().ifPresent(d -> d.load(name));
  }

  @Override
  public void keep(String name) {
    open().ifPresent(d -> d.keep(name));
  }

  @Override
  public void tryOut() {
    open().ifPresent(ImportDesk::tryOut);
  }

  @Override
  public void post(int trial, boolean leaveOut) {
    open().ifPresent(d -> d.post(trial, leaveOut));
  }

  @Override
  public void cancel() {
    open().ifPresent(ImportDesk::cancel);
  }

  @Override
  public void close() {
    open().ifPresent(ImportDesk::putAside);
  }
}
