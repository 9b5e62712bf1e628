package org.patchlight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.pc.simulated.SimulatedPc;

/** Simulated PCs, each changed in its file, and what {@code check --pc} says of them. */
class PcCasesTest {
    private static final String SERVICES = "SYSTEM\\CurrentControlSet\\Services\\";
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String ZONE = "SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation";

    @TempDir
    Path home;

    @Test
    void a_qword_counts_like_a_dword() throws IOException {
        Verdict dword = check("clock-dual-boot", pc -> pc.value(ZONE, "RealTimeIsUniversal", "{\"number\": 1}"));
        Verdict qword = check(
                "clock-dual-boot",
                pc -> pc.value(ZONE, "RealTimeIsUniversal", "{\"type\": 11, \"hex\": \"0100000000000000\"}"));
        qword.is("problem").finds("wrong-time-zone").hides("while Windows reads it as local time");
        assertThat(qword.ids()).isEqualTo(dword.ids());
    }

    @Test
    void a_disabled_time_service_is_a_note_while_the_clock_is_right() throws IOException {
        check("healthy", pc -> {
                    pc.value(SERVICES + "W32Time", "Start", "{\"number\": 4}");
                    pc.stop("W32Time");
                    pc.json.addProperty("clockOffset", "PT-0.6S");
                })
                .is("healthy", "attention")
                .finds("time-service-disabled")
                .offers("enable-internet-time");
    }

    @Test
    void an_update_server_on_this_pc_is_a_blocker_and_no_organisation() throws IOException {
        check("healthy", pc -> {
                    pc.value(POLICY, "WUServer", "{\"text\": \"https://localhost:8531\"}");
                    pc.value(POLICY, "WUStatusServer", "{\"text\": \"https://localhost:8531\"}");
                    pc.value(POLICY + "\\AU", "UseWUServer", "{\"number\": 1}");
                })
                .is("problem")
                .finds("update-server-unusable")
                .findsNot("managed-pc");
    }

    @Test
    void a_blank_update_server_and_a_disabled_service_may_be_fixed() throws IOException {
        Consumer<PcFile> blocked = pc -> {
            pc.value(POLICY, "WUServer", "{\"text\": \"  \"}");
            pc.value(POLICY, "DoNotConnectToWindowsUpdateInternetLocations", "{\"number\": 1}");
            pc.value(POLICY + "\\AU", "UseWUServer", "{\"number\": 1}");
            pc.value(SERVICES + "wuauserv", "Start", "{\"number\": 4}");
        };
        check("healthy", blocked)
                .is("problem")
                .finds("update-server-unusable", "update-service-disabled")
                .findsNot("managed-pc");
        CommandRun fix = CommandRun.of(
                home, "fix", "--all", "--yes", "--pc", home.resolve("pc.json").toString(), "--json");
        assertThat(fix.exitCode()).as(fix.out()).isNotEqualTo(5);
        assertThat(CommandRun.strings(fix.json().getAsJsonArray("results"), "fix"))
                .contains("restore-update-services");
    }

    @Test
    void a_script_in_place_of_a_service_calls_for_a_malware_scan() throws IOException {
        check(
                        "healthy",
                        pc -> pc.value(
                                SERVICES + "TrustedInstaller",
                                "ImagePath",
                                "{\"expandable\": \"C:\\\\Windows\\\\System32\\\\wscript.exe C:\\\\ProgramData\\\\a.vbs\"}"))
                .is("problem")
                .shows("TrustedInstaller", "wscript.exe", "malware");
    }

    @Test
    void a_missing_service_is_a_problem() throws IOException {
        check("healthy", pc -> pc.remove(SERVICES + "BITS"))
                .is("problem", "attention")
                .shows("BITS");
    }

    @Test
    void a_renamed_key_is_shown_and_needs_no_reinstallation() throws IOException {
        check("healthy", pc -> pc.rename(SERVICES + "BITS", "BITS_disabled"))
                .is("problem")
                .finds("update-service-missing")
                .shows("BITS_disabled")
                .hides("reinstall Windows");
    }

    @Test
    void commands_of_the_rows_without_a_file() {
        CommandRun dualBoot = CommandRun.of(home, "check", "--simulate", "clock-dual-boot", "--json");
        new Verdict(dualBoot).is("problem").finds("clock-behind");
        CommandRun managed = CommandRun.of(home, "check", "--simulate", "managed-pc+clock-behind", "--json");
        new Verdict(managed).is("problem");
        assertThat(CommandRun.of(home, "fix", "--all", "--yes", "--simulate", "managed-pc+clock-behind")
                        .exitCode())
                .isEqualTo(5);
    }

    private Verdict check(String scenario, Consumer<PcFile> change) throws IOException {
        Path file = home.resolve("pc.json");
        Files.deleteIfExists(file);
        SimulatedPc.open(file, scenario).close();
        PcFile pc = new PcFile(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        change.accept(pc);
        Files.writeString(file, pc.json.toString());
        return new Verdict(CommandRun.of(home, "check", "--pc", file.toString(), "--json"));
    }

    /** The file of a simulated PC. Keys are below HKEY_LOCAL_MACHINE. */
    private record PcFile(JsonObject json) {
        void value(String key, String name, String value) {
            key(key).getAsJsonObject("values").add(name, JsonParser.parseString(value));
        }

        void remove(String key) {
            int last = key.lastIndexOf('\\');
            key(key.substring(0, last)).getAsJsonObject("keys").remove(key.substring(last + 1));
            stop(key.substring(last + 1));
        }

        void rename(String key, String name) {
            JsonObject whole = key(key);
            remove(key);
            key(key.substring(0, key.lastIndexOf('\\'))).getAsJsonObject("keys").add(name, whole);
        }

        void stop(String service) {
            json.getAsJsonObject("services").remove(service);
        }

        private JsonObject key(String path) {
            JsonObject at =
                    json.getAsJsonObject("registry").getAsJsonObject("keys").getAsJsonObject("HKLM");
            for (String part : path.split("\\\\", -1)) {
                JsonObject keys = at.getAsJsonObject("keys");
                String name = keys.keySet().stream()
                        .filter(part::equalsIgnoreCase)
                        .findFirst()
                        .orElse(part);
                if (!keys.has(name)) {
                    keys.add(name, JsonParser.parseString("{\"keys\": {}, \"values\": {}}"));
                }
                at = keys.getAsJsonObject(name);
            }
            return at;
        }
    }
}
