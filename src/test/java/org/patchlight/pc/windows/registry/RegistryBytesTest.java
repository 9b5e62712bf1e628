package org.patchlight.pc.windows.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.pc.RegistryValue;

class RegistryBytesTest {
    static List<RegistryValue> values() {
        return List.of(
                new RegistryValue.Text(""),
                new RegistryValue.Text("1,0x9 ü"),
                new RegistryValue.Text("%SystemRoot%\\system32", true),
                new RegistryValue.Number(0),
                new RegistryValue.Number(4294967295L),
                new RegistryValue.Lines(List.of()),
                new RegistryValue.Lines(List.of("rpcss", "bits")),
                new RegistryValue.Lines(List.of("\\??\\C:\\old", "", "\\??\\C:\\older", "")),
                new RegistryValue.Raw(3, "00ff10"),
                new RegistryValue.Raw(11, "0102030405060708"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void what_is_written_is_read_again(RegistryValue value) {
        RegistryValue read = RegistryBytes.decode(RegistryBytes.type(value), RegistryBytes.encode(value));
        assertThat(read).isEqualTo(value);
    }

    @Test
    void a_text_without_its_terminator_is_read_whole() {
        assertThat(RegistryBytes.decode(RegistryBytes.SZ, "NTP".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new RegistryValue.Text("NTP"));
    }

    @Test
    void lines_without_their_terminators_are_read_whole() {
        assertThat(RegistryBytes.decode(RegistryBytes.MULTI_SZ, "a\0b".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new RegistryValue.Lines(List.of("a", "b")));
        assertThat(RegistryBytes.decode(RegistryBytes.MULTI_SZ, "a\0b\0".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new RegistryValue.Lines(List.of("a", "b")));
    }

    @Test
    void what_has_not_the_shape_of_its_type_stays_as_bytes() {
        assertThat(RegistryBytes.decode(RegistryBytes.DWORD, new byte[] {1, 2}))
                .isEqualTo(new RegistryValue.Raw(RegistryBytes.DWORD, "0102"));
        assertThat(RegistryBytes.decode(RegistryBytes.SZ, new byte[] {0x41}))
                .isEqualTo(new RegistryValue.Raw(RegistryBytes.SZ, "41"));
    }

    @Test
    void a_text_is_stored_with_its_terminator() {
        assertThat(RegistryBytes.encode(new RegistryValue.Text("A"))).containsExactly(0x41, 0, 0, 0);
    }
}
