package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;

/** The whole command on evidence that is cut off, random or malicious. */
@Tag("slow")
final class AnalyzeDamageTest {
    private static final String ID = "{5F1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13}";
    private static final String REPORTED = "{0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\t2023-05-10 10:06:06:528+0200\t1\t"
            + "182 [AGENT_INSTALLING_FAILED]\t101\t" + ID
            + "\t200\t80070002\tUpdateOrchestrator\tFailure\tContent Install\t"
            + "Installation Failure: Windows failed to install the following update with error 0x80070002: %s.\ta.1\r\n";

    private static final List<String> SAMPLES = List.of(
            String.format(REPORTED, "Update (KB5099999)"),
            "2023/05/10 10:06:06.5281234 12 34 Agent LogHistory called. idUpdate=" + ID
                    + ".1, resultMapped=80070002, resultUnMapped=80070002\r\n",
            "2023-05-10 10:06:06, Info                  CBS    Exec: Processing complete.  Session: 1_2, Package: P_KB5099999~~,"
                    + " Identifier: KB5099999 [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]\r\n",
            "2023-05-10 10:06:06, Error                 MOUPG  CSetupManager::Execute(276): Result = 0xC1900101\r\n",
            "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                    + "<Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID>20</EventID>"
                    + "<TimeCreated SystemTime='2023-05-10T08:06:06Z'/></System><EventData><Data Name='errorCode'>0x80070002"
                    + "</Data><Data Name='updateTitle'>Update (KB5099999)</Data></EventData></Event>",
            "Title      : Update (KB5099999)\r\nDate       : 13.05.2023 10:06:06\r\nResultCode : 4\r\nHResult    : -2147024894\r\n",
            "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\wuauserv]\r\n"
                    + "\"Start\"=dword:00000004\r\n");

    @TempDir
    Path folder;

    @Test
    void torn_and_flipped_evidence_ends_in_an_exit_code_of_the_contract() throws IOException {
        Random random = new Random(20_250_413);
        for (int i = 0; i < 400; i++) {
            Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
            byte[] whole = SAMPLES.get(i % SAMPLES.size()).getBytes(charset);
            byte[] torn = Arrays.copyOfRange(whole, random.nextInt(whole.length / 2), whole.length);
            for (int flips = random.nextInt(20); flips > 0; flips--) {
                torn[random.nextInt(torn.length)] ^= (byte) (1 << random.nextInt(8));
            }
            write("torn" + i, torn);
            write("zip" + i + ".zip", damaged(zipped("a/ReportingEvents.log", whole), random));
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            write("noise" + i, noise);
        }
        CommandRun run = run(folder.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.json().getAsJsonArray("sources")).hasSizeGreaterThanOrEqualTo(1200);
        // Each one also alone, because a damaged neighbour would hide its result.
        for (int i = 0; i < 60; i++) {
            assertThat(run(folder.resolve("torn" + i).toString()).exitCode()).isIn(0, 1, 3);
            assertThat(run(folder.resolve("zip" + i + ".zip").toString()).exitCode())
                    .isIn(0, 1, 3);
            assertThat(run(folder.resolve("noise" + i).toString()).exitCode()).isIn(0, 1, 3);
        }
    }

    @Test
    void titles_never_control_the_terminal() throws IOException {
        String evil = "Evil \u001B[2J\u001B]0;x\u0007\u009B31m\u202Etxt (KB5099999)";
        String record = String.format(REPORTED, evil);
        write("evil.log", record.getBytes(StandardCharsets.UTF_8));
        // Of a short text, what controls terminals is removed before it is read. A long one in UTF-16 is read as it is.
        write("long.log", record.repeat(400).getBytes(StandardCharsets.UTF_16LE));
        for (String log : List.of("evil.log", "long.log")) {
            CommandRun run = run(folder.resolve(log).toString(), "--verbose");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains(log.equals("evil.log") ? "Evil " : "Evil ?[2J?]0;x??31m?txt (KB5099999)");
            assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u0007", "\u009B", "\u202E");
        }
    }

    @Test
    void zips_within_zips_and_links_in_circles_come_to_an_end() throws IOException {
        byte[] nested = String.format(REPORTED, "Update (KB5099999)").getBytes(StandardCharsets.UTF_16LE);
        for (int depth = 0; depth < 30; depth++) {
            nested = zipped(depth == 0 ? "ReportingEvents.log" : "inner.zip", nested);
        }
        write("nested.zip", nested);
        Path within = Files.createDirectory(folder.resolve("within"));
        Files.createSymbolicLink(within.resolve("round"), folder);
        Files.createSymbolicLink(within.resolve("self"), within.resolve("self"));
        assertThat(run(folder.toString(), "--json").exitCode()).isIn(0, 1, 3);
    }

    private CommandRun run(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "analyze";
        System.arraycopy(words, 0, all, 1, words.length);
        return CommandRun.of(folder.resolveSibling("home"), all);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] damaged(byte[] zip, Random random) {
        zip[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
        return random.nextInt(4) == 0 ? Arrays.copyOf(zip, random.nextInt(zip.length)) : zip;
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
