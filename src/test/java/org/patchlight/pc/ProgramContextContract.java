package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.program.Approval;
import org.patchlight.pc.program.ShellFacts;

/** What every PC must give to this program, or say that it does not. */
interface ProgramContextContract {
    Pc pc();

    @Test
    default void a_child_gets_the_variables_that_tools_need_and_none_of_java() throws PcException {
        assertThat(pc().programContext().childVariables(Duration.ofSeconds(30)))
                .extracting(name -> name.toUpperCase(Locale.ROOT))
                .contains("SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "PATH", "TEMP", "TMP")
                .doesNotContain("JAVA_TOOL_OPTIONS", "CLASSPATH", "USERPROFILE");
    }

    @Test
    default void code_pages_are_positive() throws PcException {
        assertThat(pc().programContext().codePages().ansi()).isPositive();
        assertThat(pc().programContext().codePages().oem()).isPositive();
        assertThat(pc().programContext().codePages().console()).isNotNegative();
    }

    @Test
    default void an_administrator_needs_no_approval() throws PcException {
        assertThat(pc().programContext().approval() == Approval.ADMINISTRATOR)
                .isEqualTo(pc().facts().administrator());
    }

    @Test
    default void the_native_library_has_a_source() throws PcException {
        assertThat(pc().programContext().nativeLibrary().source()).isNotNull();
    }

    @Test
    default void the_program_has_a_folder() throws PcException {
        String folder = pc().programContext().folder().path();
        assertThat(pc().files().find(folder).orElseThrow().folder()).isTrue();
    }

    @Test
    default void the_shell_has_a_documented_state() throws PcException {
        ShellFacts shell = pc().programContext().shell();
        assertThat(shell.notificationState()).isBetween(1, 7);
    }
}
