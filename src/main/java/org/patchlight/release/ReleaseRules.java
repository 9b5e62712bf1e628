package org.patchlight.release;

import java.time.Duration;
import java.time.Instant;
import org.patchlight.release.ReleaseException.Reason;

/**
 * Which release files apply to this PC.
 *
 * @param installed the version that runs
 * @param channel the channel of this build
 * @param windowsBuild the build of Windows; the largest number where there is no Windows
 * @param java the version of the Java that runs this program, such as 17
 */
public record ReleaseRules(VersionNumber installed, String channel, int windowsBuild, int java) {
    /** How much later than the PC's time a file may be signed: clocks differ. */
    private static final Duration SLACK = Duration.ofHours(24);

    /** The rules for a build. */
    public static ReleaseRules of(String installed, int windowsBuild, int java) {
        return new ReleaseRules(VersionNumber.of(installed), "stable", windowsBuild, java);
    }

    /**
     * Checks a file that a trusted key signed.
     *
     * @param seen the largest sequence that this PC has seen
     * @param now the PC's time
     * @throws ReleaseException if it has ended, is older than one that was seen, or is for another channel
     */
    void check(ReleaseFile file, long seen, Instant now) throws ReleaseException {
        if (now.isAfter(file.expires()) || file.issued().isAfter(now.plus(SLACK))) {
            throw new ReleaseException(Reason.PERIOD, file.issued(), file.expires());
        }
        if (!file.channel().equals(channel)) {
            throw new ReleaseException(Reason.CHANNEL, file.channel());
        }
        if (file.sequence() < seen) {
            throw new ReleaseException(Reason.ROLLED_BACK);
        }
    }

    /** Whether the file has a newer version than the one that runs. */
    boolean isNewer(ReleaseFile file) {
        return file.version().isNewerThan(installed);
    }

    /**
     * Checks that the version can run here.
     *
     * @throws ReleaseException if another version must come first, or Windows or Java is too old
     */
    void checkSystem(ReleaseFile file) throws ReleaseException {
        if (file.minimumVersion().isNewerThan(installed)) {
            throw new ReleaseException(Reason.STEP, file.minimumVersion().text());
        }
        if (windowsBuild < file.minimumBuild() || java < file.minimumJava()) {
            throw new ReleaseException(Reason.SYSTEM, file.version().text());
        }
    }
}
