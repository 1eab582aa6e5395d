package dev.daybook;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package picture of the README, as rules with their reasons. */
class ArchitectureTest {
  private static final String ROOT = "dev.daybook.";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.daybook");

  /** Which of our packages each may use besides itself. Every arrow points down. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("ledger", List.of()),
          Map.entry("codec", List.of("ledger")),
          Map.entry("eventlog", List.of("codec", "ledger")),
          Map.entry("sqlite", List.of()),
          Map.entry("readmodel", List.of("sqlite", "ledger")),
          Map.entry("desk", List.of("sqlite", "ledger")),
          Map.entry("timeline", List.of("ledger")),
          Map.entry("whatif", List.of("timeline", "ledger")),
          Map.entry("write", List.of("eventlog", "ledger")),
          Map.entry("importing", List.of("write", "ledger")),
          Map.entry("ingest", List.of("eventlog", "readmodel", "timeline", "ledger")),
          Map.entry(
              "workspace",
              List.of("write", "ingest", "readmodel", "desk", "timeline", "whatif", "ledger")),
          Map.entry("fx", List.of()),
          Map.entry("view", List.of("fx", "workspace", "importing", "timeline", "ledger")));

  /** Which other rooms of the workspace each of its rooms may use. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry("time", List.of()),
          Map.entry("tools", List.of()),
          Map.entry("status", List.of()),
          Map.entry("text", List.of("time")),
          Map.entry("intent", List.of("time")),
          Map.entry("accounts", List.of("intent", "tools")),
          Map.entry("events", List.of("text", "time", "tools", "whatif")),
          Map.entry("timebar", List.of("text", "time", "tools")),
          Map.entry("chart", List.of("accounts", "events", "time")),
          Map.entry("commands", List.of("intent", "status", "text")),
          Map.entry("difference", List.of("accounts", "intent", "text", "time", "tools")),
          Map.entry("early", List.of("accounts", "chart", "time")),
          Map.entry("learned", List.of("intent", "text", "tools")),
          Map.entry("quarantine", List.of("intent", "text", "timebar", "tools")),
          Map.entry("whatif", List.of("accounts", "intent", "text", "tools")),
          Map.entry("why", List.of("accounts", "intent", "text", "tools")));

  @TestFactory
  Stream<DynamicTest> every_arrow_points_down() {
    return MAY_USE.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> arrows(entry.getKey(), entry.getValue()).check(PRODUCT)));
  }

  private static ArchRule arrows(String from, List<String> to) {
    String[] allowed =
        Stream.concat(Stream.of(from), to.stream())
            .map(p -> ROOT + p + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + from + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "*..").and(not(resideInAnyPackage(allowed))))
        .because(
            from + " may use " + to + " only: each room can be replaced by touching one package");
  }

  @Test
  void every_package_of_ours_is_in_the_picture() {
    Set<String> rooms =
        PRODUCT.stream()
            .map(c -> c.getPackageName().substring(ROOT.length()).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> picture = new TreeSet<>(MAY_USE.keySet());
    picture.add("app");
    assertThat(rooms).isEqualTo(picture);
  }

  @TestFactory
  Stream<DynamicTest> rooms_of_the_workspace_know_neither_it_nor_each_other() {
    String workspace = ROOT + "workspace";
    return ROOMS.entrySet().stream()
        .map(
            entry -> {
              String[] allowed =
                  Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())
                      .map(room -> workspace + "." + room)
                      .toArray(String[]::new);
              ArchRule rule =
                  noClasses()
                      .that()
                      .resideInAPackage(workspace + "." + entry.getKey())
                      .should()
                      .dependOnClassesThat(
                          resideInAPackage(workspace + "..").and(not(resideInAnyPackage(allowed))))
                      .because(
                          "the workspace joins its rooms: each is understood, and changed, alone");
              return DynamicTest.dynamicTest(entry.getKey(), () -> rule.check(PRODUCT));
            });
  }

  @Test
  void every_room_of_the_workspace_is_listed() {
    String inWorkspace = ROOT + "workspace.";
    Set<String> rooms =
        PRODUCT.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(inWorkspace))
            .map(name -> name.substring(inWorkspace.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rooms).isEqualTo(new TreeSet<>(ROOMS.keySet()));
  }

  @Test
  void there_are_no_cycles_between_packages() {
    slices()
        .matching("dev.daybook.(**)")
        .should()
        .beFreeOfCycles()
        .because("a newcomer follows a deposit in one direction without coming back")
        .check(PRODUCT);
  }

  @Test
  void view_features_do_not_know_each_other() {
    slices()
        .matching("dev.daybook.view.(*)..")
        .that(new NotTheShell())
        .should()
        .notDependOnEachOther()
        .because("view.shell joins the features; each can be changed or removed alone")
        .check(PRODUCT);
  }

  @Test
  void javafx_stays_in_the_window() {
    banned("javafx..", "fx", "view", "app")
        .because("the ledger must be usable, and testable, without a toolkit")
        .check(PRODUCT);
  }

  @Test
  void only_fx_calls_the_platform() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "fx..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javafx.application.Platform")
        .because("one place hops threads, so one place can be wrong")
        .check(PRODUCT);
  }

  @Test
  void sql_stays_with_the_files() {
    banned("java.sql..", "sqlite", "readmodel", "desk")
        .because("the database can be replaced by touching the packages that keep files")
        .check(PRODUCT);
  }

  @Test
  void kafka_clients_stay_behind_the_log() {
    banned("org.apache.kafka..", "eventlog.kafka", "eventlog.embedded")
        .because("the log can be replaced by touching one package")
        .check(PRODUCT);
    banned("kafka..", "eventlog.embedded")
        .because("only the embedded store runs a broker")
        .check(PRODUCT);
  }

  @Test
  void avro_stays_in_the_codec_and_behind_the_log() {
    banned("org.apache.avro..", "codec", "eventlog.kafka", "eventlog.embedded")
        .because("the wire format is not the domain")
        .check(PRODUCT);
  }

  @Test
  void the_core_reads_no_clock_and_no_chance() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "ledger..", ROOT + "codec..", ROOT + "timeline..", ROOT + "whatif..")
        // It asks the registry, which is I/O already, and lets an answer "unknown" grow stale.
        .and()
        .doNotHaveSimpleName("SchemaRegistryClient")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.type(java.util.Random.class))
        .because("the same log must give the same state, on every machine and in every test")
        .check(PRODUCT);
  }

  @Test
  void what_is_supposed_reaches_no_appender() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "whatif..", ROOT + "workspace.whatif..", ROOT + "view.whatif..")
        .or()
        .haveSimpleNameStartingWith("WhatIf")
        .or()
        .haveSimpleNameStartingWith("Supposed")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(ROOT + "write..", ROOT + "eventlog..", ROOT + "desk..")
                .or(
                    simpleNameOf(
                        "Workspace", "Dispatch", "CommandDesk", "Intent$Submit", "Intent$Retry")))
        .because("a supposition must not be sent by any mistake, so there is no way to send one")
        .check(PRODUCT);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "view.whatif..")
        .or()
        .haveSimpleNameStartingWith("WhatIf")
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "ledger..").and(simpleNameOf("Command")))
        .because("its form is text; the command that the rules look at lives within one call")
        .check(PRODUCT);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + "whatif..")
        .and()
        .arePublic()
        .should()
        .haveRawReturnType(assignableTo(dev.daybook.ledger.Command.class))
        .because("no command leaves the package")
        .check(PRODUCT);
  }

  private static DescribedPredicate<JavaClass> simpleNameOf(String... names) {
    return DescribedPredicate.describe(
        "named " + List.of(names),
        type ->
            Arrays.stream(names)
                .anyMatch(
                    name ->
                        type.getName().endsWith("." + name)
                            || type.getName().contains("." + name + "$")));
  }

  @Test
  void view_models_know_no_scene() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..")
        .because("a view model is tested without a display")
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  @Test
  void standard_output_belongs_to_the_command_line() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("what is worth saying goes to the window or the log file")
        .check(PRODUCT);
  }

  @Test
  void every_package_is_null_marked() {
    classes()
        .that(alwaysTrue())
        .should(new BeInNullMarkedPackage())
        .because("NullAway checks only what is marked")
        .check(PRODUCT);
  }

  private static ArchRule banned(String packages, String... exceptIn) {
    String[] allowed = Arrays.stream(exceptIn).map(p -> ROOT + p + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages);
  }

  @Test
  void no_command_has_a_logger_before_it_runs() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.daybook.app.cli")
        .should()
        .haveRawType(org.slf4j.Logger.class)
        .because(
            "all commands are made before the data folder is known, and the first logger decides"
                + " where the log file lies")
        .check(PRODUCT);
  }

  private static final class NotTheShell
      extends com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.library.dependencies.Slice> {
    NotTheShell() {
      super("not the shell");
    }

    @Override
    public boolean test(com.tngtech.archunit.library.dependencies.Slice slice) {
      return !slice.getNamePart(1).equals("shell");
    }
  }

  private static final class BeInNullMarkedPackage extends ArchCondition<JavaClass> {
    BeInNullMarkedPackage() {
      super("be in a @NullMarked package");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
      boolean marked = item.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
      events.add(
          new SimpleConditionEvent(item, marked, item.getName() + " is in an unmarked package"));
    }
  }
}
