package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;

/** {@code analyze --compare}: the evidence of a PC that updates and of one that doesn't. */
class CompareTest {
    private static final String EVENT =
            "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>"
                    + "<Provider Name=\"Microsoft-Windows-WindowsUpdateClient\"/><EventID>%d</EventID><Level>2</Level>"
                    + "<TimeCreated SystemTime=\"2026-05-02T16:%02d:00.000Z\"/><EventRecordID>1</EventRecordID>"
                    + "<Channel>System</Channel></System><EventData><Data Name=\"updateTitle\">Update for Windows (KB%d)</Data>"
                    + "<Data Name=\"updateGuid\">{%08d-1111-1111-1111-111111111111}</Data>"
                    + "<Data Name=\"errorCode\">0x80070643</Data></EventData></Event>\n";
    private static final String POLICY = "Windows Registry Editor Version 5.00\r\n\r\n"
            + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU]\r\n\"NoAutoUpdate\"=dword:%08d\r\n";

    @TempDir
    Path folder;

    private Path pc(String name, int policy, String events) throws IOException {
        Path pc = Files.createDirectory(folder.resolve(name));
        Files.writeString(pc.resolve("System.xml"), "<Events>" + events + "</Events>");
        Files.writeString(pc.resolve("policy.reg"), POLICY.formatted(policy));
        return pc;
    }

    @Test
    void failures_updates_and_settings_of_one_side_are_shown() throws IOException {
        Path good = pc("good", 0, EVENT.formatted(19, 1, 5099301, 1) + EVENT.formatted(19, 2, 5099302, 2));
        Path bad = pc("bad", 1, EVENT.formatted(19, 1, 5099301, 1) + EVENT.formatted(20, 2, 5099302, 2));
        CommandRun run = CommandRun.of(
                folder.resolve("home"), "analyze", good.toString(), bad.toString(), "--compare", "--json");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        JsonObject json = run.json();
        assertThat(json.getAsJsonObject("first").get("status").getAsString()).isEqualTo("healthy");
        assertThat(json.getAsJsonObject("second").get("status").getAsString()).isEqualTo("problem");
        List<String> kinds = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("differences")) {
            kinds.add(element.getAsJsonObject().get("kind").getAsString());
        }
        assertThat(kinds).contains("status", "finding", "failure", "installed", "setting");
        assertThat(run.out()).contains("KB5099302", "noautoupdate").doesNotContain("KB5099301");
        CommandRun text =
                CommandRun.of(folder.resolve("home"), "analyze", good.toString(), bad.toString(), "--compare");
        assertThat(text.out()).contains("KB5099302", "Settings", "not there");
    }

    @Test
    void the_same_evidence_has_no_differences() throws IOException {
        Path good = pc("one", 0, EVENT.formatted(19, 1, 5099301, 1));
        Path same = pc("two", 0, EVENT.formatted(19, 1, 5099301, 1));
        CommandRun run = CommandRun.of(
                folder.resolve("home"), "analyze", good.toString(), same.toString(), "--compare", "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().getAsJsonArray("differences")).isEmpty();
    }
}
