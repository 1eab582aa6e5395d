package dev.daybook.app.cli;

import dev.daybook.app.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command on the ledger that the shared options name. */
abstract class LedgerCommand implements Callable<Integer> {
  @ParentCommand DaybookCommand root;
  @Spec CommandSpec spec;

  /** Opens the ledger beside whatever else has it open. */
  Session openSession() throws IOException, InterruptedException {
    Session session = root.opening().forCommand(InstantSource.system(), this::say);
    if (!session.notice().isEmpty()) {
      say(session.notice());
    }
    return session;
  }

  /** Beside the result. */
  void say(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Says why not, and ends with this code. */
  int end(int exitCode, String sentence) {
    say(sentence);
    return exitCode;
  }
}
