package org.patchlight.desktop.windows.toast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Button;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.desktop.Notice.Progress;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.ToastLink.Verb;
import org.patchlight.desktop.ToastPermission;
import org.patchlight.desktop.Toasts;

/** The calls of the Windows Runtime, as {@code fake-toasts.c} receives them by the published definitions. */
@EnabledOnOs(OS.WINDOWS)
class WindowsToastsWindowsTest {
    private static final String COMMAND = "\"C:\\Program Files\\Patchlight\\javaw.exe\" open-link \"C:\\home\"";

    private final BlockingQueue<String> clicked = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    private FakeToasts fake;

    @BeforeEach
    void register() throws IOException {
        fake = FakeToasts.register(folder);
    }

    @AfterEach
    void restore() throws IOException {
        if (fake == null) {
            return;
        }
        assertThat(fake.log("wrong")).isEmpty();
        fake.close();
        if (isRegistered()) {
            Advapi32Util.registryDeleteKey(WinReg.HKEY_CURRENT_USER, ToastIdentity.PROGRAM_KEY);
        }
    }

    @Test
    void a_toast_is_shown_under_the_name_of_the_program() throws IOException {
        try (Toasts toasts = open()) {
            assertThat(toasts.show(notice("disk-full", "Über <alles>"))).isTrue();
            assertThat(toasts.permission()).isEqualTo(ToastPermission.ALLOWED);
        }
        assertThat(fake.log("notifier")).containsExactly("notifier id=Patchlight.Tray");
        assertThat(fake.log("show"))
                .singleElement()
                .asString()
                .contains("tag=disk-full group=patchlight popup=1 expires=1 sequence=0 values= ")
                .contains("<text hint-maxLines=\"2\">Über &lt;alles&gt;</text>")
                .contains("content=\"Later\"");
        assertThat(Advapi32Util.registryGetStringValue(
                        WinReg.HKEY_CURRENT_USER, "Software\\Classes\\AppUserModelId\\Patchlight.Tray", "DisplayName"))
                .isEqualTo("Patchlight");
        assertThat(Advapi32Util.registryGetStringValue(
                        WinReg.HKEY_CURRENT_USER, "Software\\Classes\\patchlight\\shell\\open\\command", ""))
                .isEqualTo(COMMAND + " \"%1\"");
        assertThat(Advapi32Util.registryGetStringValue(
                        WinReg.HKEY_CURRENT_USER, "Software\\Classes\\patchlight", "URL Protocol"))
                .isEmpty();
    }

    @Test
    void a_topic_has_one_toast_and_its_end_removes_it() throws IOException {
        try (Toasts toasts = open()) {
            toasts.show(notice("disk-full", "One"));
            toasts.show(notice("disk-full", "Two"));
            toasts.withdraw("disk-full");
            toasts.withdraw("never-shown");
        }
        assertThat(fake.log("show")).hasSize(2).allMatch(line -> line.contains("tag=disk-full "));
        assertThat(fake.log("hide")).containsExactly("hide tag=disk-full");
        assertThat(fake.log("remove")).containsExactly("remove tag=disk-full group=patchlight id=Patchlight.Tray");
        assertThat(fake.log("clear")).containsExactly("clear id=Patchlight.Tray");
    }

    @Test
    void no_object_is_left_behind() throws IOException {
        try (Toasts toasts = open()) {
            for (int n = 0; n < 5; n++) {
                toasts.show(notice("disk-full", "Title " + n));
            }
        }
        List<String> counts = fake.log("show").stream()
                .map(line -> line.substring(line.indexOf("live="), line.indexOf(" xml=")))
                .toList();
        // The first toast has none to replace.
        assertThat(counts.subList(1, 5)).containsOnly(counts.get(1));
    }

    @Test
    void a_bar_changes_in_place() throws IOException {
        try (Toasts toasts = open()) {
            toasts.show(bar("Stopping a service", -1));
            toasts.show(bar("Renaming a folder", 40));
        }
        assertThat(fake.log("show")).singleElement().asString().contains("[percent=indeterminate]");
        assertThat(fake.log("update"))
                .singleElement()
                .asString()
                .startsWith("update tag=repair group=patchlight sequence=2 ")
                .contains("[percent=0.4]", "[step=Renaming a folder]", "[shown=40 %]");
    }

    @Test
    void a_bar_that_the_person_closed_does_not_come_back() throws IOException {
        fake.says("update=2");
        try (Toasts toasts = open()) {
            toasts.show(bar("One", 10));
            assertThat(toasts.show(bar("Two", 20))).isTrue();
        }
        assertThat(fake.log("show")).hasSize(1);
    }

    @Test
    void an_older_windows_shows_the_bar_again_without_a_popup() throws IOException {
        fake.says("lacks=IToastNotifier2", "lacks=IToastNotification4", "lacks=IToastNotification6");
        try (Toasts toasts = open()) {
            toasts.show(bar("One", 10));
            toasts.show(bar("Two", 20));
        }
        assertThat(fake.log("show")).hasSize(2);
        assertThat(fake.log("show").get(0)).contains("popup=1 expires=0");
        assertThat(fake.log("show").get(1)).contains("popup=0 expires=0");
    }

    @Test
    void two_failures_end_it_for_this_run() throws IOException {
        fake.says("show=0x803E0111");
        try (Toasts toasts = open()) {
            assertThat(toasts.show(notice("disk-full", "One"))).isFalse();
            assertThat(toasts.show(notice("disk-full", "Two"))).isFalse();
            fake.says();
            assertThat(toasts.show(notice("disk-full", "Three"))).isFalse();
        }
        assertThat(fake.log("show")).isEmpty();
    }

    @Test
    void a_description_that_windows_refuses_is_a_failure() throws IOException {
        fake.says("load=0xC00CE556");
        try (Toasts toasts = open()) {
            assertThat(toasts.show(notice("disk-full", "One"))).isFalse();
        }
    }

    @Test
    void notifications_that_are_off_are_noticed() throws IOException {
        try (Toasts toasts = open()) {
            fake.says("setting=1");
            assertThat(toasts.show(notice("disk-full", "One"))).isTrue();
            assertThat(toasts.permission()).isEqualTo(ToastPermission.OFF_FOR_PROGRAM);
            fake.says("setting=3");
            toasts.show(notice("disk-full", "One"));
            assertThat(toasts.permission()).isEqualTo(ToastPermission.OFF_BY_POLICY);
            fake.says("setting=0x80070490");
            toasts.show(notice("disk-full", "One"));
            assertThat(toasts.permission()).isEqualTo(ToastPermission.UNKNOWN);
        }
    }

    @Test
    void a_click_runs_the_action_of_its_button_and_only_with_the_token_of_this_run() throws Exception {
        try (Toasts toasts = open()) {
            toasts.show(notice("disk-full", "One"));
            String xml = fake.log("show").get(0);
            String token = xml.substring(xml.indexOf("amp;t=") + 6, xml.indexOf("amp;t=") + 38);
            assertThat(toasts.clicked(new ToastLink(Verb.FIX, "disk-full", "0".repeat(32))))
                    .isFalse();
            assertThat(toasts.clicked(new ToastLink(Verb.FIX, "other", token))).isFalse();
            assertThat(toasts.clicked(new ToastLink(Verb.DETAILS, "disk-full", token)))
                    .isFalse();
            assertThat(toasts.clicked(new ToastLink(Verb.FIX, "disk-full", token)))
                    .isTrue();
            assertThat(clicked.poll(5, TimeUnit.SECONDS)).isEqualTo("fix");
            assertThat(toasts.clicked(new ToastLink(Verb.OPEN, "disk-full", token)))
                    .isTrue();
            assertThat(clicked.poll(5, TimeUnit.SECONDS)).isEqualTo("open");
            toasts.withdraw("disk-full");
            assertThat(toasts.clicked(new ToastLink(Verb.FIX, "disk-full", token)))
                    .isFalse();
            assertThat(clicked).isEmpty();
        }
    }

    @Test
    void a_windows_without_toasts_is_recognised_and_nothing_is_registered() throws IOException {
        fake.close();
        assertThat(WindowsToasts.open("Patchlight", Optional::empty, COMMAND)).isEmpty();
        assertThat(isRegistered()).isFalse();
        fake = FakeToasts.register(folder);
    }

    private static boolean isRegistered() {
        return Advapi32Util.registryKeyExists(WinReg.HKEY_CURRENT_USER, ToastIdentity.PROGRAM_KEY);
    }

    private Toasts open() {
        return WindowsToasts.open("Patchlight", () -> Optional.of(folder.resolve("icon.png")), COMMAND)
                .orElseThrow();
    }

    private Notice notice(String topic, String title) {
        List<Button> buttons = List.of(
                new Button(Verb.FIX, "Fix", () -> clicked.add("fix")),
                new Button(Verb.LATER, "Later", () -> clicked.add("later")));
        return new Notice(topic, Gravity.PROBLEM, title, "Text", () -> clicked.add("open"), buttons, null);
    }

    private Notice bar(String step, int percent) {
        return new Notice("repair", Gravity.ATTENTION, "Fixing", "", () -> {}, List.of(), new Progress(step, percent));
    }
}
