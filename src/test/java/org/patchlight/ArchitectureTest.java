package org.patchlight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of docs/architecture.md, each with its reason. */
class ArchitectureTest {
    private static final String ROOT = "org.patchlight.";
    private static JavaClasses house;

    @BeforeAll
    static void importHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.patchlight");
    }

    /** Rooms and the rooms each of them uses, and no others. A room that uses none has an empty right side. */
    private static final String ARROWS = """
            casefile                  | casefile.clock casefile.gather diagnosis.cause evidence evidence.kind evidence.text health pc pc.policy pc.service update update.attempt update.build update.code update.fix update.installed update.join update.policy update.reading.mention update.reading.note update.standing update.standing.blocker
            casefile.clock            | casefile.gather clock clock.windows evidence evidence.text health pc update.attempt update.reading.note
            casefile.gather           | clock.windows evidence.kind evidence.text health pc update.attempt update.build update.join update.reading.note
            cli                       | casefile casefile.gather cli.advice cli.console cli.evidence cli.help cli.html cli.json clock.fix clock.measure collect diagnosis driver evidence.kind evidence.text fleet fleet.format health history machine monitor monitor.announce pc release repair repair.guard repair.journal repair.plan repair.step repair.undo selftest settings update update.attempt update.code words
            cli.advice                | health
            cli.console               | health machine
            cli.evidence              | casefile cli.console health update.code update.reading.note words
            cli.help                  | cli.advice cli.console health words
            cli.html                  | casefile casefile.gather evidence.kind evidence.text health machine privacy update update.attempt update.code update.reading.note words
            cli.json                  | casefile casefile.gather clock.measure clock.windows diagnosis driver evidence.kind evidence.text health machine pc pc.device pc.service release repair.guard repair.plan repair.step selftest update update.attempt update.code update.reading.note words
            clock                     | clock.drift clock.measure clock.web clock.why clock.windows health machine pc pc.service sntp
            clock.drift               |
            clock.fix                 | clock.measure clock.windows health pc pc.service repair.plan repair.step repair.step.registry repair.step.service
            clock.measure             | clock.windows health machine pc repair.step sntp
            clock.web                 | clock.measure health httpdate machine pc sntp
            clock.why                 | clock.drift clock.fix clock.windows health pc pc.event pc.service
            clock.windows             | health pc pc.event pc.service
            collect                   | evidence.text health pc pc.event pc.file pc.policy pc.service privacy update.build update.policy
            desktop                   |
            desktop.generic           | desktop machine
            desktop.windows           | desktop desktop.windows.launch desktop.windows.toast desktop.windows.tray desktop.windows.window machine
            desktop.windows.launch    | desktop machine pc.windows.file
            desktop.windows.toast     | desktop machine
            desktop.windows.tray      | desktop desktop.windows.window machine
            desktop.windows.window    | desktop machine
            diagnosis                 | casefile clock.fix clock.measure clock.windows diagnosis.cause driver evidence evidence.text health machine pc pc.event pc.file repair.interrupted repair.journal repair.plan update update.attempt update.fix update.fix.blocker update.installed update.join update.reading.note update.reading.servicing update.reading.setup update.source update.standing update.standing.blocker
            diagnosis.cause           | health update.attempt update.code
            driver                    | health machine pc pc.device pc.event repair.plan repair.step
            elevated                  | desktop health helper machine pc pc.windows.file repair repair.journal repair.plan repair.step repair.undo words
            eventlog                  | diagnosis health machine monitor.announce pc pc.event repair.plan repair.undo update update.attempt
            evidence                  | health machine
            evidence.evtx             |
            evidence.kind             | evidence evidence.posted evidence.text health
            evidence.posted           | evidence.text
            evidence.text             | machine
            fleet                     | clock.measure diagnosis health machine update words
            fleet.format              | fleet health
            health                    |
            helper                    | health machine pc pc.device pc.file repair repair.plan repair.step repair.undo
            history                   | machine
            httpdate                  |
            log                       | machine privacy
            machine                   |
            monitor                   | clock.drift clock.measure diagnosis health history machine monitor.announce pc pc.event repair repair.interrupted repair.plan repair.step repair.undo settings update update.attempt
            monitor.announce          | diagnosis health machine pc repair.plan repair.undo settings
            pc                        | pc.agent pc.device pc.event pc.file pc.program pc.service
            pc.agent                  |
            pc.device                 |
            pc.event                  | health
            pc.file                   |
            pc.policy                 | pc pc.file pc.service
            pc.program                |
            pc.service                |
            pc.simulated              | httpdate machine pc pc.agent pc.device pc.event pc.file pc.policy pc.program pc.service pc.simulated.model pc.simulated.scenario pc.simulated.state sntp
            pc.simulated.model        | machine pc pc.device pc.event pc.file pc.service
            pc.simulated.scenario     | machine pc pc.device pc.event pc.file pc.policy pc.service pc.simulated.model pc.simulated.state
            pc.simulated.state        | pc pc.agent pc.device pc.event pc.policy pc.service pc.simulated.model
            pc.windows                | machine pc pc.policy pc.program pc.windows.call pc.windows.device pc.windows.event pc.windows.file pc.windows.process pc.windows.registry pc.windows.service pc.windows.shell pc.windows.time pc.windows.update
            pc.windows.agent          | machine pc pc.agent
            pc.windows.call           | machine pc
            pc.windows.device         | machine pc pc.agent pc.device pc.windows.call pc.windows.process
            pc.windows.event          | machine pc pc.event pc.windows.call
            pc.windows.file           | machine pc pc.file pc.windows.call
            pc.windows.process        | pc pc.windows.call
            pc.windows.registry       | pc pc.windows.call
            pc.windows.service        | machine pc pc.service pc.windows.call
            pc.windows.shell          | machine pc pc.windows.call pc.windows.process
            pc.windows.time           | machine pc pc.event pc.windows.call pc.windows.process
            pc.windows.update         | machine pc pc.agent pc.file pc.service pc.windows.agent pc.windows.call pc.windows.process
            privacy                   |
            release                   | health machine
            repair                    | health machine pc repair.interrupted repair.journal repair.plan repair.step repair.undo
            repair.guard              | health pc pc.file pc.policy pc.service
            repair.interrupted        | health pc pc.service repair.journal repair.plan repair.step repair.step.file repair.step.service
            repair.journal            | machine pc.service repair.step repair.step.file repair.step.registry repair.step.service
            repair.plan               | health pc pc.file pc.policy repair.guard repair.journal repair.step
            repair.step               | health pc pc.agent pc.device pc.file pc.policy
            repair.step.file          | health pc pc.file pc.policy pc.service repair.step repair.step.service
            repair.step.registry      | health pc pc.policy repair.step
            repair.step.service       | health pc pc.service repair.step
            repair.undo               | health pc repair.guard repair.interrupted repair.journal repair.plan repair.step repair.step.service
            selftest                  | health machine pc pc.agent pc.event pc.file pc.program pc.service
            settings                  | health machine
            settings.policy           | pc
            sntp                      |
            ui                        | desktop diagnosis health machine monitor monitor.announce settings ui.devices ui.fault ui.fix ui.flyout ui.history ui.main ui.settings ui.text ui.toast ui.tray ui.widget ui.window words
            ui.devices                | diagnosis driver health monitor ui.layout ui.main ui.style ui.text ui.tray ui.widget
            ui.fault                  | machine privacy ui.layout ui.style ui.text ui.tray ui.widget
            ui.fix                    | health machine monitor repair repair.guard repair.interrupted repair.plan repair.step ui.layout ui.style ui.text ui.tray ui.widget
            ui.flyout                 | health machine monitor ui.layout ui.style ui.text ui.tray ui.widget
            ui.history                | health history monitor ui.layout ui.main ui.plot ui.style ui.text ui.tray ui.widget
            ui.layout                 | ui.style
            ui.main                   | diagnosis health machine monitor settings ui.layout ui.style ui.text ui.tray ui.widget ui.window
            ui.plot                   | clock.drift health history machine monitor ui.layout ui.style ui.text ui.widget
            ui.settings               | desktop health machine settings ui.layout ui.style ui.text ui.widget words
            ui.style                  |
            ui.text                   | clock.measure diagnosis driver health history machine monitor repair.plan repair.step update update.attempt words
            ui.toast                  | desktop diagnosis health machine monitor monitor.announce ui.layout ui.style ui.text ui.tray ui.widget
            ui.tray                   | desktop diagnosis health monitor ui.text
            ui.widget                 | desktop health settings ui.layout ui.style ui.text ui.tray
            ui.window                 | ui.layout ui.style ui.text ui.tray ui.widget
            update                    | evidence.text health pc repair.journal update.attempt update.code update.fix update.source update.standing
            update.attempt            | evidence.text health pc.event update.build
            update.build              | evidence.text pc
            update.code               | health update.attempt
            update.fix                | health pc pc.file pc.service repair.journal repair.plan repair.step repair.step.file repair.step.registry repair.step.service update.attempt update.build update.code
            update.fix.blocker        | health pc pc.policy pc.service repair.plan repair.step repair.step.file repair.step.registry update.policy
            update.installed          | evidence.text health pc pc.event pc.service update.attempt update.build update.standing
            update.join               | evidence.text update.attempt update.build
            update.policy             | health pc pc.policy
            update.reading            | evidence evidence.kind evidence.text update.reading.event update.reading.history update.reading.note update.reading.registry update.reading.report update.reading.servicing update.reading.setup update.reading.updatelog
            update.reading.date       | evidence.text
            update.reading.event      | evidence evidence.evtx evidence.text health pc.event update.attempt update.reading.date update.reading.event.service update.reading.note
            update.reading.event.service | pc.service update.attempt update.reading.note
            update.reading.history    | evidence evidence.text update.attempt update.reading.date update.reading.note
            update.reading.mention    | evidence evidence.kind evidence.text update.attempt update.code update.reading.note
            update.reading.note       | evidence evidence.text health pc pc.event update.attempt update.build
            update.reading.registry   | evidence evidence.text health pc pc.policy pc.service update.attempt update.build update.reading.note update.reading.servicing update.reading.stamped
            update.reading.report     | evidence evidence.text update.attempt update.reading.note update.source
            update.reading.servicing  | evidence evidence.text health pc.file update.attempt update.build update.reading.note update.reading.stamped
            update.reading.setup      | evidence evidence.text health update.attempt update.reading.date update.reading.note update.reading.servicing update.reading.stamped
            update.reading.stamped    | evidence evidence.text update.reading.note
            update.reading.updatelog  | evidence evidence.text health update.attempt update.reading.date update.reading.note update.reading.report update.source
            update.source             | evidence.text health pc pc.agent pc.event pc.file update.attempt update.build update.code update.join
            update.standing           | evidence.text health pc pc.device pc.file pc.policy pc.service repair.journal update.attempt update.build update.code update.fix update.policy update.reading.servicing update.source update.standing.reference update.standing.support
            update.standing.blocker   | health pc pc.policy pc.service update update.attempt update.code update.standing
            update.standing.reference | evidence.text health pc pc.service update.source
            update.standing.support   | update.code
            words                     | health
            """;

    /** Classes of one room that use each other in a circle, and why they may. */
    private static final Map<Set<String>, String> CIRCLES = Map.of(
            Set.of(
                    "cli.AnalyzeCommand",
                    "cli.CheckCommand",
                    "cli.ClockCommand",
                    "cli.CollectCommand",
                    "cli.DemoCommand",
                    "cli.ExplainCommand",
                    "cli.FixCommand",
                    "cli.FixesCommand",
                    "cli.HistoryCommand",
                    "cli.PatchlightCommand",
                    "cli.SelfTestCommand",
                    "cli.Subcommands",
                    "cli.UndoCommand",
                    "cli.UpdateCommand"),
            "picocli commands name their parent, and the parent lists them");

    /** Folders with more than {@link #MOST_FILES} files, and why. */
    private static final Map<String, String> FULL_FOLDERS =
            Map.of("org/patchlight/pc", "every port of a PC, side by side, and the exception that all of them throw");

    private static final int MOST_FILES = 25;

    @Test
    void a_room_uses_exactly_the_rooms_it_names() {
        Map<String, Set<String>> granted = arrows(ARROWS);
        Map<String, Set<String>> used = Graphs.between(house, Graphs::room);
        used.remove("");
        assertThat(render(used)).isEqualTo(render(granted));
    }

    @Test
    void rooms_form_no_circle() {
        assertThat(Graphs.circles(Graphs.between(house, Graphs::room))).isEmpty();
    }

    @Test
    void classes_of_a_room_form_no_circle_without_a_reason() {
        Map<String, Set<String>> uses = Graphs.between(house, Graphs::file);
        uses.forEach((from, to) -> to.removeIf(other -> !Graphs.roomOf(from).equals(Graphs.roomOf(other))));
        assertThat(Set.copyOf(Graphs.circles(uses))).isEqualTo(CIRCLES.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void a_folder_holds_few_files_unless_there_is_a_reason(String tree) throws IOException {
        Map<String, Integer> full = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(tree))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> full.merge(
                            Path.of(tree)
                                    .relativize(file.getParent())
                                    .toString()
                                    .replace('\\', '/'),
                            1,
                            Integer::sum));
        }
        full.values().removeIf(count -> count <= MOST_FILES);
        full.keySet().removeAll(FULL_FOLDERS.keySet());
        assertThat(full).isEmpty();
    }

    @Test
    void rooms_use_few_libraries() {
        classes()
                .that()
                .resideInAPackage(ROOT + "*..")
                .and()
                .resideOutsideOfPackage(ROOT + "ui..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.net.ssl..",
                        "javax.swing..",
                        "javax.xml.stream..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "com.google.gson..",
                        "com.google.errorprone..",
                        "com.sun.jna..",
                        "com.sun.security.auth.module..",
                        "ch.qos.logback..",
                        "picocli..",
                        "dorkbox..",
                        "org.patchlight..")
                .because("each library must earn its place")
                .check(house);
    }

    private static Map<String, Set<String>> arrows(String table) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String line : table.strip().lines().toList()) {
            String[] sides = line.split("\\|", 2);
            Set<String> to = new TreeSet<>(List.of(sides[1].strip().split(" +")));
            to.remove("");
            arrows.put(sides[0].strip(), to);
        }
        return arrows;
    }

    /** One line per room, so that a failure shows the rows to correct. */
    private static String render(Map<String, Set<String>> arrows) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(arrows)
                .forEach((room, to) -> text.append(room)
                        .append(" | ")
                        .append(String.join(" ", new TreeSet<>(to)))
                        .append('\n'));
        return text.toString();
    }

    @Test
    void what_a_person_sees_knows_no_pc_and_no_particular_desktop() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "pc..",
                        ROOT + "desktop.windows..",
                        ROOT + "desktop.generic..",
                        ROOT + "sntp..",
                        ROOT + "httpdate..",
                        ROOT + "cli..")
                .because("windows ask the monitor and any desktop, so that any PC can be shown on any desktop")
                .check(house);
    }

    @Test
    void clock_update_and_driver_do_not_know_each_other() {
        for (String one : new String[] {"clock", "update", "driver"}) {
            for (String other : new String[] {"clock", "update", "driver"}) {
                if (!one.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + one + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT + other + "..")
                            .because("only diagnosis joins them")
                            .check(house);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sntp", "httpdate"})
    void what_asks_for_the_time_is_built_of_java_base_alone(String room) {
        classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.io..",
                        "java.net..",
                        "java.nio..",
                        "java.util..",
                        "java.time..",
                        "java.security..",
                        "javax.net.ssl..",
                        "org.jspecify..",
                        ROOT + room + "..")
                .because("it must be usable in any program")
                .check(house);
    }

    @Test
    void swing_and_awt_stay_in_ui_and_desktop() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "ui..", ROOT + "desktop..", "org.patchlight")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "com.formdev..", "net.miginfocom..", "dorkbox..")
                .because("everything else must run without a display")
                .check(house);
    }

    @Test
    void native_calls_stay_in_the_two_windows_rooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "pc.windows..", ROOT + "desktop.windows..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .because("everything else must run on any system")
                .check(house);
    }

    @Test
    void clocks_are_read_in_one_place() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "machine.MachineTime")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("time must be scriptable in tests")
                .check(house);
    }

    @Test
    void the_time_zone_is_read_in_one_place() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "machine.LocalZone")
                .should()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .because("Java keeps the zone that it read first, although it can change while the program runs")
                .check(house);
    }

    @Test
    void threads_are_made_in_one_place() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "machine.Workers")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + "machine.Workers$1")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Executors.class)
                .orShould()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Thread.class))))
                .because("every thread has a name and none keeps the program alive")
                .check(house);
    }

    @Test
    void processes_are_started_by_the_pc_and_the_desktop_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "pc.windows..", ROOT + "desktop.windows..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .because("what is started on a PC must be found in one place")
                .check(house);
    }

    @Test
    void pages_are_opened_by_updates_of_patchlight_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "release..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(URLConnection.class)
                .because("nothing phones home, and that must be easy to see")
                .check(house);
    }

    @Test
    void sockets_are_opened_by_who_asks_for_the_time_and_the_single_instance_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "sntp..", ROOT + "httpdate..", ROOT + "desktop.generic..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DatagramSocket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DatagramChannel.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Socket.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServerSocket.class)
                .because("nothing phones home, and that must be easy to see")
                .check(house);
    }
}
