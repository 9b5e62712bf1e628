package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.pc.PcException.Reason;

/** What every registry must do. */
interface RegistryContract {
    Pc pc();

    /** See {@link PcContract}. */
    RegistryKey scratchKey();

    /** Values of each type, including the limits of each. */
    static List<RegistryValue> registryValues() {
        return List.of(
                new RegistryValue.Text("Grüße, 世界"),
                new RegistryValue.Text(""),
                new RegistryValue.Text("%SystemRoot%\\system32", true),
                new RegistryValue.Number(0),
                new RegistryValue.Number(2147483648L),
                new RegistryValue.Number(4294967295L),
                new RegistryValue.Lines(List.of("first", "second")),
                new RegistryValue.Lines(List.of()),
                new RegistryValue.Raw(3, "00ff10"),
                new RegistryValue.Raw(3, ""),
                new RegistryValue.Raw(11, "0102030405060708"));
    }

    @ParameterizedTest
    @MethodSource("org.patchlight.pc.RegistryContract#registryValues")
    default void a_written_value_is_read_back_as_it_was(RegistryValue value) throws PcException {
        pc().registry().write(scratchKey(), "value", value);
        assertThat(pc().registry().read(scratchKey(), "value")).contains(value);
    }

    @Test
    default void a_missing_key_reads_empty() throws PcException {
        RegistryKey missing = scratchKey().child("missing");
        assertThat(pc().registry().exists(missing)).isFalse();
        assertThat(pc().registry().children(missing)).isEmpty();
        assertThat(pc().registry().read(missing, "value")).isEmpty();
        assertThat(pc().registry().text(missing, "value")).isEmpty();
        assertThat(pc().registry().number(missing, "value")).isEmpty();
    }

    @Test
    default void a_missing_value_of_a_key_reads_empty() throws PcException {
        pc().registry().write(scratchKey(), "other", new RegistryValue.Number(1));
        assertThat(pc().registry().read(scratchKey(), "value")).isEmpty();
        assertThat(pc().registry().read(scratchKey(), "")).isEmpty();
    }

    @Test
    default void writing_makes_the_missing_keys() throws PcException {
        RegistryKey deep = scratchKey().child("a").child("b");
        pc().registry().write(deep, "value", new RegistryValue.Number(1));
        assertThat(pc().registry().exists(deep)).isTrue();
        assertThat(pc().registry().exists(scratchKey().child("a"))).isTrue();
        assertThat(pc().registry().children(scratchKey())).containsExactly("a");
    }

    @Test
    default void a_key_says_when_it_last_changed() throws PcException {
        assertThat(pc().registry().lastWritten(scratchKey().child("missing"))).isEmpty();
        pc().registry().write(scratchKey(), "value", new RegistryValue.Number(1));
        Instant now = pc().clock().now();
        assertThat(pc().registry().lastWritten(scratchKey()).orElseThrow())
                .isBetween(now.minusSeconds(60), now.plusSeconds(1));
    }

    @Test
    default void windows_has_run_for_some_time() throws PcException {
        Duration uptime = pc().power().uptime();
        assertThat(uptime).isPositive();
        assertThat(pc().power().uptime()).isGreaterThanOrEqualTo(uptime);
    }

    @Test
    default void the_default_value_has_the_empty_name() throws PcException {
        pc().registry().write(scratchKey(), "", new RegistryValue.Text("default"));
        assertThat(pc().registry().text(scratchKey(), "")).contains("default");
    }

    @Test
    default void names_ignore_case() throws PcException {
        pc().registry().write(scratchKey().child("Inner"), "Value", new RegistryValue.Number(1));
        pc().registry().write(scratchKey().child("INNER"), "VALUE", new RegistryValue.Number(2));
        assertThat(pc().registry().number(scratchKey().child("inner"), "value")).hasValue(2);
        assertThat(pc().registry().children(scratchKey())).containsExactly("Inner");
        pc().registry().deleteValue(scratchKey().child("iNNER"), "vALUE");
        assertThat(pc().registry().read(scratchKey().child("Inner"), "Value")).isEmpty();
    }

    @Test
    default void writing_replaces_a_value_of_another_type() throws PcException {
        pc().registry().write(scratchKey(), "value", new RegistryValue.Number(1));
        pc().registry().write(scratchKey(), "value", new RegistryValue.Text("one"));
        assertThat(pc().registry().text(scratchKey(), "value")).contains("one");
        assertThat(pc().registry().number(scratchKey(), "value")).isEmpty();
    }

    @Test
    default void a_deleted_value_is_gone_and_deleting_it_again_does_nothing() throws PcException {
        pc().registry().write(scratchKey(), "value", new RegistryValue.Number(1));
        pc().registry().deleteValue(scratchKey(), "value");
        pc().registry().deleteValue(scratchKey(), "value");
        pc().registry().deleteValue(scratchKey().child("missing"), "value");
        assertThat(pc().registry().read(scratchKey(), "value")).isEmpty();
        assertThat(pc().registry().exists(scratchKey())).isTrue();
        assertThat(pc().registry().exists(scratchKey().child("missing"))).isFalse();
    }

    @Test
    default void an_empty_key_can_be_deleted_and_deleting_it_again_does_nothing() throws PcException {
        RegistryKey key = scratchKey().child("empty");
        pc().registry().write(key, "value", new RegistryValue.Number(1));
        pc().registry().deleteValue(key, "value");
        pc().registry().deleteEmptyKey(key);
        pc().registry().deleteEmptyKey(key);
        assertThat(pc().registry().exists(key)).isFalse();
        assertThat(pc().registry().exists(scratchKey())).isTrue();
    }

    @Test
    default void a_renamed_key_keeps_its_values_and_the_keys_below_it() throws PcException {
        RegistryKey old = scratchKey().child("Old name");
        pc().registry().write(old, "Text", new RegistryValue.Text("%SystemRoot%\\x", true));
        pc().registry().write(old.child("Below").child("Deep"), "Number", new RegistryValue.Number(7));
        pc().registry().renameKey(old, "New_name");
        RegistryKey renamed = scratchKey().child("New_name");
        assertThat(pc().registry().exists(old)).isFalse();
        assertThat(pc().registry().children(scratchKey())).containsExactly("New_name");
        assertThat(pc().registry().read(renamed, "Text")).contains(new RegistryValue.Text("%SystemRoot%\\x", true));
        assertThat(pc().registry().number(renamed.child("Below").child("Deep"), "Number"))
                .hasValue(7);
        pc().registry().renameKey(renamed, "Old name");
        assertThat(pc().registry().children(scratchKey())).containsExactly("Old name");
    }

    @Test
    default void a_key_is_never_renamed_over_another_one_whatever_its_case() throws PcException {
        for (String name : List.of("one", "Two")) {
            pc().registry().write(scratchKey().child(name), "value", new RegistryValue.Text(name));
        }
        for (String taken : List.of("Two", "tWO")) {
            PcException refused = catchThrowableOfType(
                    PcException.class,
                    () -> pc().registry().renameKey(scratchKey().child("one"), taken));
            assertThat(refused).isNotNull().extracting(PcException::code).isEqualTo(183);
        }
        assertThat(pc().registry().text(scratchKey().child("one"), "value")).contains("one");
        assertThat(pc().registry().text(scratchKey().child("two"), "value")).contains("Two");
    }

    @Test
    default void a_missing_key_is_not_renamed() {
        for (RegistryKey missing : List.of(
                scratchKey().child("missing"), scratchKey().child("missing").child("deep"))) {
            PcException refused = catchThrowableOfType(
                    PcException.class, () -> pc().registry().renameKey(missing, "other"));
            assertThat(refused).isNotNull().extracting(PcException::reason).isEqualTo(Reason.MISSING);
        }
    }

    @Test
    default void a_key_with_values_is_not_deleted() throws PcException {
        pc().registry().write(scratchKey(), "value", new RegistryValue.Number(1));
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().registry().deleteEmptyKey(scratchKey()));
        assertThat(refused).isNotNull().extracting(PcException::reason).isEqualTo(Reason.FAILED);
        assertThat(pc().registry().number(scratchKey(), "value")).hasValue(1);
    }

    @Test
    default void a_key_with_keys_is_not_deleted() throws PcException {
        RegistryKey inner = scratchKey().child("inner");
        pc().registry().write(inner, "value", new RegistryValue.Number(1));
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().registry().deleteEmptyKey(scratchKey()));
        assertThat(refused).isNotNull().extracting(PcException::reason).isEqualTo(Reason.FAILED);
        assertThat(pc().registry().number(inner, "value")).hasValue(1);
    }
}
