package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.file.RepairImage;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.state.InstallationMedia;
import org.patchlight.words.Words;

/** A source is used only if it is an image of this build and language; anything else is refused in words. */
class RepairSourceTest {
    private static final RegistryKey LANGUAGE =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Nls\\Language");

    private final SimulatedPc pc = SimulatedPc.of("component-store-needs-source");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D:\\",
                "d:\\sources",
                "D:\\sources\\",
                "D:\\Sources\\SxS",
                "D:\\sources\\install.wim",
                " D:\\SOURCES\\INSTALL.WIM ",
                "D:\\sources\\\\"
            })
    void a_drive_a_folder_and_a_file_lead_to_the_image(String named) throws PcException {
        RepairSource source = RepairSource.of(pc, named);
        assertThat(source.refusalOrNull()).isNull();
        assertThat(Objects.requireNonNull(source.imageOrNull()).toString())
                .isEqualToIgnoringCase("D:\\sources\\install.wim:1");
    }

    @ParameterizedTest
    @CsvSource({
        "E:\\, contains build 27000 of Windows",
        "E:\\sources\\install.esd, this PC has build 28000",
        "F:\\, has no install.wim or install.esd",
        "D:\\sources\\boot.wim, has no install.wim",
        "C:\\Windows\\Logs\\CBS\\CBS.log, has no install.wim",
        "\\\\server\\share\\install.wim, isn't a path on a drive",
        "\\\\?\\D:\\sources\\install.wim, isn't a path on a drive",
        "\\\\.\\PhysicalDrive0, isn't a path on a drive",
        "D:\\sources\\install.wim:stream, isn't a path on a drive",
        "D:\\x\\..\\sources, isn't a path on a drive",
        "install.wim, isn't a path on a drive",
        "D:sources, isn't a path on a drive",
        "'D:\\a\" /Source:E:\\b', isn't a path on a drive",
    })
    void what_does_not_fit_is_refused_before_anything_runs(String named, String why) throws PcException {
        var proposal = new RepairComponentStore().propose(pc, named);
        assertThat(proposal.steps()).isEmpty();
        assertThat(Words.of(Locale.ENGLISH, ZoneOffset.UTC)
                        .say(proposal.obstacle().orElseThrow()))
                .contains(why);
    }

    @Test
    void another_language_is_refused() throws PcException {
        pc.registry().write(LANGUAGE, "InstallLanguage", new RegistryValue.Text("0407"));
        RepairSource source = RepairSource.of(pc, "D:\\");
        assertThat(source.imageOrNull()).isNull();
        assertThat(Words.of(Locale.ENGLISH, ZoneOffset.UTC).say(Objects.requireNonNull(source.refusalOrNull())))
                .contains("contains the language en-us", "installed in de-DE");
    }

    @Test
    void reads_the_description_wherever_it_is_and_the_image_of_the_edition() throws IOException {
        byte[] plain = InstallationMedia.image(22631, "pl-PL", "Core");
        assertThat(WimImage.read(new ByteArrayInputStream(plain)))
                .containsExactly(new WimImage(1, 22631, "Core", List.of("pl-pl")));
        byte[] far = Arrays.copyOf(plain, plain.length + 5000);
        System.arraycopy(plain, 208, far, 5208, plain.length - 208);
        ByteBuffer.wrap(far).order(ByteOrder.LITTLE_ENDIAN).putLong(80, 5208);
        assertThat(WimImage.read(new ByteArrayInputStream(far))).hasSize(1);
    }

    @Test
    void a_damaged_or_foreign_file_is_no_image_and_costs_little() {
        byte[] good = InstallationMedia.image(22631, "pl-PL", "Core");
        refuses(good, file -> file.put(0, (byte) 'X'));
        refuses(good, file -> file.putLong(72, 1L << 40));
        refuses(good, file -> file.putLong(72, 0));
        refuses(good, file -> file.putLong(80, 5));
        refuses(good, file -> file.putLong(80, -1));
        refuses(good, file -> file.putLong(80, Long.MAX_VALUE));
        Random random = new Random(13);
        for (int i = 0; i < 2000; i++) {
            byte[] file = good.clone();
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            byte[] torn = Arrays.copyOf(file, random.nextInt(file.length));
            for (byte[] one : List.of(file, torn)) {
                Throwable thrown = catchThrowable(() -> WimImage.read(new ByteArrayInputStream(one)));
                assertThat(thrown == null || thrown instanceof IOException)
                        .as("%s", thrown)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "D:\\a b\\install.wim:2, wim:D:\\a b\\install.wim:2",
        "x:\\Install.ESD:12, esd:x:\\Install.ESD:12",
    })
    void an_image_keeps_its_form_for_the_journal_and_for_dism(String text, String source) {
        assertThat(RepairImage.parse(text).orElseThrow()).hasToString(text);
        assertThat(RepairImage.parse(text).orElseThrow().source()).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "D:\\a.wim",
                "D:\\a.wim:0",
                "D:\\a.wim:-1",
                "D:\\a.wim:1:2",
                "\\\\s\\a.wim:1",
                "D:\\%TEMP%\\a:1",
                "\u0130:\\a.wim:1"
            })
    void other_texts_are_no_image(String text) {
        assertThat(RepairImage.parse(text)).isEmpty();
    }

    private static void refuses(byte[] good, Consumer<ByteBuffer> damage) {
        byte[] file = good.clone();
        damage.accept(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        try (InputStream in = new ByteArrayInputStream(file)) {
            assertThat(WimImage.read(in)).isEmpty();
        } catch (IOException endsEarly) {
            assertThat(endsEarly).isNotNull();
        }
    }
}
