package org.patchlight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinDef.HMODULE;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows finds the texts of events in the file that setup registers, in the language of the reader or in English. */
@EnabledOnOs(OS.WINDOWS)
class EventTextsWindowsTest {
    /** LOAD_LIBRARY_AS_DATAFILE, as the event log loads it. */
    private static final int AS_DATA_FILE = 2;

    private HMODULE texts;

    @BeforeEach
    void load() {
        String program = System.getProperty("patchlight.program", "");
        assumeTrue(!program.isEmpty(), "the program was not built");
        Path file = Path.of(program, "patchlight-events.dll");
        assertThat(Files.isRegularFile(file)).isTrue();
        texts = Kernel32.INSTANCE.LoadLibraryEx(file.toString(), null, AS_DATA_FILE);
        assertThat(texts).isNotNull();
    }

    @AfterEach
    void free() {
        if (texts != null) {
            Kernel32.INSTANCE.FreeLibrary(texts);
        }
    }

    private String text(int id, int language) {
        PointerByReference buffer = new PointerByReference();
        int length = Kernel32.INSTANCE.FormatMessage(
                WinBase.FORMAT_MESSAGE_ALLOCATE_BUFFER
                        | WinBase.FORMAT_MESSAGE_FROM_HMODULE
                        | WinBase.FORMAT_MESSAGE_IGNORE_INSERTS,
                texts.getPointer(),
                id,
                language,
                buffer,
                0,
                null);
        assertThat(length).as("%d in %x", id, language).isPositive();
        Pointer written = buffer.getValue();
        String text = written.getWideString(0);
        Kernel32.INSTANCE.LocalFree(written);
        return text;
    }

    /** The language of one country, and of all others that speak it. */
    @ParameterizedTest
    @CsvSource({
        "en, 409, 9",
        "de, 407, 7",
        "es, c0a, a",
        "fr, 40c, c",
        "it, 410, 10",
        "pl, 415, 15",
        "pt, 416, 16",
        "tr, 41f, 1f",
        "ja, 411, 11",
        "zh, 804, 4"
    })
    void each_event_has_its_sentence_and_its_strings(String language, String country, String any) {
        var sentences = EventTextsTest.lines(Path.of("packaging/events/texts", language + ".txt"));
        for (EventId event : EventId.values()) {
            for (String number : new String[] {country, any}) {
                String text = text(event.number(), Integer.parseInt(number, 16));
                assertThat(text).startsWith(sentences.get(event.number()));
                for (int at = 0; at < event.strings().size(); at++) {
                    assertThat(text).contains(event.strings().get(at) + "=%" + (at + 1));
                }
            }
        }
    }
}
