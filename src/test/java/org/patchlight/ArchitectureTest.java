package org.patchlight;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "machine",
                "words",
                "health",
                "sntp",
                "httpdate",
                "clock",
                "evidence",
                "update",
                "update.reading",
                "update.standing",
                "driver",
                "diagnosis",
                "collect",
                "repair",
                "repair.guard",
                "repair.step",
                "helper",
                "history",
                "monitor",
                "settings",
                "pc",
                "pc.windows",
                "pc.windows.agent",
                "pc.windows.call",
                "pc.windows.device",
                "pc.windows.event",
                "pc.windows.file",
                "pc.windows.process",
                "pc.windows.registry",
                "pc.windows.service",
                "pc.windows.shell",
                "pc.windows.time",
                "pc.windows.update",
                "pc.simulated",
                "desktop",
                "desktop.windows",
                "desktop.windows.launch",
                "desktop.windows.tray",
                "desktop.windows.window",
                "desktop.generic",
                "ui",
                "ui.tray",
                "ui.toast",
                "ui.window",
                "ui.plot",
                "ui.settings",
                "cli"
            })
    void every_room_has_a_tenant_so_that_no_rule_is_vacuous(String room) {
        assertThat(house.stream()
                        .filter(resideInAPackage(ROOT + room))
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            machine          |
            health           |
            sntp             |
            httpdate         |
            pc               |
            words            | health
            evidence         | pc health machine
            clock            | health repair repair.step evidence pc sntp httpdate machine
            update           | health repair repair.step evidence pc machine
            update.reading   | update evidence pc
            update.standing  | update evidence health pc
            driver           | health repair repair.step evidence pc machine
            repair           | repair.guard repair.step health pc machine
            repair.guard     | health pc
            repair.step      | health pc
            helper           | repair repair.step diagnosis clock update driver health pc machine
            diagnosis        | clock update update.reading update.standing evidence driver health repair pc machine
            collect          | evidence health pc
            history          | machine
            settings         | health machine
            monitor          | diagnosis clock update driver repair repair.guard repair.step history settings health pc machine
            pc.windows       | pc.windows.call pc.windows.device pc.windows.event pc.windows.file pc.windows.registry pc.windows.service pc.windows.shell pc.windows.time pc.windows.update pc
            pc.windows.agent | pc.agent pc machine
            pc.windows.call  | pc machine
            pc.windows.device | pc.windows.call pc.windows.process pc.agent pc.device pc
            pc.windows.event | pc.windows.call pc.event pc machine
            pc.windows.file  | pc.windows.call pc.file pc machine
            pc.windows.process | pc.windows.call pc
            pc.windows.registry | pc.windows.call pc
            pc.windows.service | pc.windows.call pc.service pc machine
            pc.windows.shell | pc.windows.call pc.windows.process pc
            pc.windows.time  | pc.windows.call pc.windows.process pc machine
            pc.windows.update | pc.windows.agent pc.windows.call pc.windows.process pc.agent pc.file pc.service pc
            pc.simulated     | pc sntp httpdate machine
            desktop          |
            desktop.windows  | desktop.windows.launch desktop.windows.tray desktop.windows.window desktop machine
            desktop.windows.launch | desktop machine
            desktop.windows.tray | desktop.windows.window desktop machine
            desktop.windows.window | machine
            desktop.generic  | desktop machine
            cli              | monitor diagnosis collect clock update update.reading evidence driver repair repair.guard repair.step history settings health pc words machine
            """)
    void a_room_knows_no_more_than_its_arrows_allow(String room, String allowed) {
        String[] others = Stream.concat(
                        Stream.of(room), Stream.of(allowed == null ? new String[0] : allowed.split(" ")))
                .map(name -> ROOT + name)
                .toArray(String[]::new);
        String[] outside = {
            "java..",
            "javax.net.ssl..",
            "javax.swing..",
            "javax.xml.stream..",
            "org.slf4j..",
            "org.jspecify..",
            "com.google.gson..",
            "com.google.errorprone..",
            "com.sun.jna..",
            "picocli..",
            "dorkbox.."
        };
        ArchRule rule = classes()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(outside), Stream.of(others)).toArray(String[]::new))
                .because("the arrows of docs/architecture.md point one way");
        rule.check(house);
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
                .because("windows ask the monitor and any desktop, so that any patient can be shown on any of them")
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
    void processes_are_started_by_the_patient_and_the_desktop_alone() {
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
