package org.patchlight.update.reading.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Culprit;
import org.patchlight.update.reading.ToolOutputReader;
import org.patchlight.update.reading.note.RecordingNotes;

/** Jobs of the background transfer service as commands print them. */
class BitsJobsTest {
    private static final String JOB = """
            GUID: {C5B3B3D8-1111-4222-8333-944455556666} DISPLAY: 'WU Client Download'
            TYPE: DOWNLOAD STATE: TRANSIENT_ERROR OWNER: NT AUTHORITY\\SYSTEM
            ERROR FILE:    http://au.download.windowsupdate.com/c/windows11.0-kb5099201-x64.cab -> C:\\x.cab
            ERROR CODE:    0x80072ee7 - The server name or address could not be resolved

            """;

    private static final String LIST = """
            JobId             : c5b3b3d8-1111-4222-8333-944455556666
            DisplayName       : WU Client Download
            JobState          : Error
            InternalErrorCode : -2147012889

            """;

    @Test
    void a_job_of_the_agent_in_an_error_is_a_failed_download() {
        RecordingNotes notes = read("C:\\>bitsadmin /list /verbose\n" + JOB + "Listed 1 job(s).\n");
        assertThat(notes.brief()).containsExactly("FAILED download null 0x80072EE7/null null KB5099201");
        assertThat(notes.failures().get(0).detail().culprits())
                .extracting(Culprit::name)
                .containsExactly("au.download.windowsupdate.com");
        assertThat(read(LIST).brief()).containsExactly("FAILED download null 0x80072EE7/null null null");
        assertThat(read(LIST.replace("JobId  ", "Job") + LIST.replace("JobId  ", "Job"))
                        .brief())
                .hasSize(2);
    }

    @Test
    void other_jobs_and_other_states_say_nothing() {
        String other = JOB.replace("WU Client Download", "Font Download");
        for (String text : List.of(
                other,
                JOB.replace("TRANSIENT_ERROR", "TRANSFERRING"),
                LIST.replace("WU Client Download", "Font Download"),
                LIST.replace(": Error", ": Transferred"),
                JOB.substring(0, JOB.indexOf("ERROR FILE")) + other)) {
            assertThat(read(text).brief()).isEmpty();
        }
    }

    private static RecordingNotes read(String text) {
        return RecordingNotes.by(new ToolOutputReader(), text);
    }
}
