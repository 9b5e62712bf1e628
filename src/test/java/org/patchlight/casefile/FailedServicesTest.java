package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.update.reading.EvidenceReaders;
import org.patchlight.words.Words;

/** Events of the Service Control Manager, as XML and as text, about services that updates need and about others. */
final class FailedServicesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "7023, Windows Update, %%-2147024891, '', wuauserv, 0x80070005",
        "7024, Dienst A, %%2147942405, 42004900540053002F003400, BITS, 0x80070005",
        "7000, Installer, %%1053, 6D0073006900730065007200760065007200, msiserver, 0x8007041D",
        "7009, Cryptographic Services, 30000, '', CryptSvc, 0x8007041D",
        "7034, Service B, 3, 550073006F005300760063002F003100, UsoSvc, 7034",
        "7000, Windows Modules Installer, %%2, '', TrustedInstaller, 0x80070002",
    })
    void a_service_that_updates_need_is_the_culprit(
            int id, String name, String error, String binary, String service, String shown) throws IOException {
        CaseFile read = read("a.xml", xml(id, name, error, binary));
        assertThat(read.report().status()).isEqualTo(Status.ATTENTION);
        Finding finding = only(read, "update-service-failed");
        assertThat(finding.culprits()).extracting(Culprit::kind).containsExactly(Culprit.Kind.SERVICE);
        assertThat(finding.culprits()).extracting(Culprit::name).containsExactly(service);
        assertThat(say(finding)).contains(shown, "event " + id);
        assertThat(read.failures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7000, Windows Update, %%1058, '', wuauserv",
        "7000, Xyz, %%1058, 42004900540053000000, BITS",
        "7023, Delivery Optimization, %%1058, '', DoSvc"
    })
    void a_disabled_service_is_reported_as_one(int id, String name, String error, String binary, String service)
            throws IOException {
        CaseFile read = read("a.xml", xml(id, name, error, binary));
        assertThat(say(only(read, "update-service-disabled"))).contains(service);
        assertThat(read.report().status()).isEqualTo(Status.PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({
        "The start type of the Windows Update service was changed from demand start to disabled., wuauserv",
        "The start type of the Delivery Optimization service was changed from auto start to disabled., DoSvc",
        "The start type of the Background Intelligent Transfer Service service was changed from demand start to Disabled, BITS"
    })
    void a_service_that_someone_disabled_is_known_from_event_7040(String message, String service) throws IOException {
        String text = "Log Name: System\nSource: Service Control Manager\nDate: 5/5/2026 8:09:10 AM\nEvent ID: 7040\n"
                + "Level: Information\nDescription:\n" + message + "\n";
        assertThat(say(only(read("a.txt", text), "update-service-disabled"))).contains(service);
        String fields = xml(7040, "Name", "demand start", "")
                .replace(
                        "</EventData>",
                        "<Data Name='param3'>disabled</Data><Data Name='param4'>" + service + "</Data></EventData>");
        assertThat(say(only(read("a.xml", fields), "update-service-disabled"))).contains(service);
        String later = fields.replace("T08:", "T09:").replace(">disabled<", ">auto start<");
        for (String both : List.of(fields + later, later + fields)) {
            CaseFile read = read("a.xml", "<Events>" + both + "</Events>");
            assertThat(read.report().findings()).allMatch(finding -> finding.severity() == Severity.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Starttyp des Diensts "Windows Update" wurde von "%s" in "%s" ge\u00e4ndert. | Manuell starten | Deaktiviert
            Le type de d\u00e9marrage du service Windows Update est pass\u00e9 de %s \u00e0 %s. | d\u00e9marrage automatique | d\u00e9sactiv\u00e9
            El tipo de inicio del servicio Windows Update cambi\u00f3 de %s a %s. | inicio a petici\u00f3n | deshabilitado
            Il tipo di avvio del servizio Windows Update \u00e8 passato da %s a %s. | avvio su richiesta | disabilitato
            O tipo de in\u00edcio do servi\u00e7o Windows Update foi alterado de %s para %s. | in\u00edcio autom\u00e1tico | desabilitado
            Typ startu us\u0142ugi Windows Update zmieniono z %s na %s. | start na \u017c\u0105danie | wy\u0142\u0105czony
            Het starttype van de service Windows Update is gewijzigd van %s in %s. | starten op verzoek | uitgeschakeld
            \u0422\u0438\u043f \u0441\u043b\u0443\u0436\u0431\u044b "Windows Update": "%s" -> "%s". | \u0412\u0440\u0443\u0447\u043d\u0443\u044e | \u041e\u0442\u043a\u043b\u044e\u0447\u0435\u043d\u0430
            Windows Update \u30b5\u30fc\u30d3\u30b9: %s \u304b\u3089 %s \u306b\u3002 | \u8981\u6c42\u958b\u59cb | \u7121\u52b9
            Windows Update: %s -> %s\u3002 | \u624b\u52a8\u542f\u52a8 | \u5df2\u7981\u7528
            """)
    void a_service_that_was_disabled_is_known_in_each_language(String message, String other, String disabled)
            throws IOException {
        String below = "\nThis PC starts it by hand from auto to demand.\n";
        CaseFile off = read("a.txt", started(message, other, disabled) + below);
        assertThat(say(only(off, "update-service-disabled"))).contains("wuauserv");
        for (String text : List.of(
                started(message, disabled, other),
                started(message, other, other),
                started(message, disabled, "x"),
                started(message.replace("Windows Update", "Spooler"), other, disabled))) {
            assertThat(read("a.txt", text).report().finding("update-service-disabled"))
                    .as(text)
                    .isEmpty();
        }
        String fields = xml(7040, "Name", other, "")
                .replace(
                        "</EventData>",
                        "<Data Name='param3'>" + disabled + "</Data><Data Name='param4'>BITS</Data></EventData>");
        assertThat(say(only(read("a.xml", fields), "update-service-disabled"))).contains("BITS");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250, start na \u017c\u0105danie, wy\u0142\u0105czono",
        "IBM852, start na \u017c\u0105danie, wy\u0142\u0105czono",
        "IBM850, d\u00e9marrage automatique, d\u00e9sactiv\u00e9"
    })
    void a_disabled_service_is_known_in_old_code_pages(String codePage, String other, String disabled)
            throws IOException {
        Path file = folder.resolve("a.txt");
        Files.write(file, started("Windows Update: %s -> %s.", other, disabled).getBytes(Charset.forName(codePage)));
        assertThat(say(only(read(file), "update-service-disabled"))).contains("wuauserv");
        Files.write(file, started("Windows Update: %s -> %s.", disabled, other).getBytes(Charset.forName(codePage)));
        assertThat(read(file).report().finding("update-service-disabled")).isEmpty();
    }

    private static String started(String message, String from, String to) {
        return "Log Name: System\nSource: Service Control Manager\nDate: 5/5/2026 8:09:10 AM\nEvent ID: 7040\n"
                + "Level: Information\nDescription:\n" + String.format(message, from, to) + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Protokollname: System
                Quelle:        Service Control Manager
                Datum:         05.05.2026 08:09:10
                Ereignis-ID:   7023
                Beschreibung:
                Der Dienst "Windows Update" wurde mit folgendem Fehler beendet:
                %%-2147024894
                """, """
                TimeCreated  : 5/5/2026 8:09:10 AM
                ProviderName : Service Control Manager
                Id           : 7023
                Message      : The Windows Update service terminated with the following error:
                               The system cannot find the file specified.
                """, """
                Event[0]:
                  Log Name: System
                  Source: Service Control Manager
                  Date: 2026-05-05T08:09:10.123
                  Event ID: 7024
                  Description:
                The wuauserv service terminated with the following service-specific error:
                2147942402
                """})
    void text_in_any_form_shows_the_service_and_its_code(String text) throws IOException {
        CaseFile read = read("a.txt", text);
        assertThat(read.report().status()).isEqualTo(Status.ATTENTION);
        assertThat(say(only(read, "update-service-failed"))).contains("wuauserv", "0x80070002");
    }

    @ParameterizedTest
    @CsvSource({
        "Intelligenter Hintergrund\u00fcbertragungsdienst, BITS",
        "Servicios de cifrado, CryptSvc",
        "Instalator modu\u0142\u00f3w systemu Windows, TrustedInstaller",
        "\u0426\u0435\u043d\u0442\u0440 \u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\u0438\u044f Windows, wuauserv"
    })
    void services_are_known_by_their_names_in_other_languages(String name, String service) throws IOException {
        String text = "Log Name: System\nSource: Service Control Manager\nDate: 5/5/2026 8:09:10 AM\nEvent ID: 7034\n"
                + "Level: Error\nDescription:\n\u00ab" + name + "\u00bb: 1.\n";
        assertThat(say(only(read("a.txt", text), "update-service-failed"))).contains(service);
    }

    @ParameterizedTest
    @CsvSource({
        "7000, Example Updater, %%1058, ''",
        "7034, Print Spooler, 1, 530070006F006F006C00650072000000",
        "7023, My Windows Update Helper, %%5, ''",
        "7036, Windows Update, stopped, ''",
        "7040, Background Intelligent Transfer Service, auto start, ''",
    })
    void all_other_services_and_states_raise_no_alarm(int id, String name, String error, String binary)
            throws IOException {
        CaseFile read = read("a.xml", xml(id, name, error, binary));
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(read.report().findings()).allMatch(finding -> finding.severity() == Severity.UNKNOWN);
    }

    @Test
    void a_service_that_windows_starts_again_and_the_time_service_are_notes() throws IOException {
        Finding again = only(read("a.xml", xml(7031, "Windows Update", "1", "")), "update-service-failed");
        assertThat(again.severity()).isEqualTo(Severity.INFO);
        Finding time = only(read("a.xml", xml(7023, "Windows Time", "%%1290", "")), "time-service-not-running");
        assertThat(time.severity()).isEqualTo(Severity.INFO);
        assertThat(say(time)).contains("0x8007050A");
    }

    @Test
    void an_installed_update_shows_that_the_service_works_again() throws IOException {
        String installed =
                "<Event><System><Provider Name='Microsoft-Windows-WindowsUpdateClient'/><EventID>19</EventID>"
                        + "<TimeCreated SystemTime='2026-05-05T%s:00:00Z'/><Channel>System</Channel></System><EventData>"
                        + "<Data Name='updateTitle'>Example Update (KB5099777)</Data></EventData></Event>";
        CaseFile later = read("a.xml", xml(7000, "Windows Update", "%%1058", "") + installed.formatted("09"));
        assertThat(later.report().status()).isEqualTo(Status.HEALTHY);
        CaseFile earlier = read("a.xml", xml(7000, "Windows Update", "%%1058", "") + installed.formatted("07"));
        assertThat(earlier.report().status()).isEqualTo(Status.PROBLEM);
    }

    private static String xml(int id, String name, String error, String binary) {
        return "<Event><System><Provider Name='Service Control Manager' Guid='{555908d1-a6d7-4695-8e1e-26931d2012f4}'/>"
                + "<EventID Qualifiers='49152'>" + id + "</EventID><TimeCreated SystemTime='2026-05-05T08:09:10.5Z'/>"
                + "<Channel>System</Channel></System><EventData><Data Name='param1'>" + name
                + "</Data><Data Name='param2'>" + error + "</Data>"
                + (binary.isEmpty() ? "" : "<Binary>" + binary + "</Binary>") + "</EventData></Event>";
    }

    private static Finding only(CaseFile read, String id) {
        List<Finding> found = read.report().findings().stream()
                .filter(finding -> finding.id().equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String say(Finding finding) {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        return finding.evidence().stream().map(words::say).collect(Collectors.joining("\n"));
    }

    private CaseFile read(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8));
    }

    private static CaseFile read(Path file) throws IOException {
        return new CaseReader(EvidenceReaders.byKind(), new TimeServiceReader(), EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2026-06-01T00:00:00Z"));
    }
}
