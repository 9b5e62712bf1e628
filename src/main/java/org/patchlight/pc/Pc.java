package org.patchlight.pc;

/**
 * The computer that Patchlight checks and fixes. Each port covers one area; reading never changes the PC. All ports may
 * be called from any thread, and each call ends within its stated limit.
 */
public interface Pc extends AutoCloseable {
    /**
     * What kind of PC it is, read once when it was opened. Only its management is read again, so that it is at most a
     * few seconds old.
     */
    PcFacts facts();

    /** Its clock, whether right or wrong. */
    PcClock clock();

    /** Its DNS resolver, proxy settings and trusted certificates. */
    Network network();

    /** Its services. */
    Services services();

    /** Its registry. */
    Registry registry();

    /** Its files. */
    FileTree files();

    /** Its programs and settings pages, which can be opened for the user. */
    Programs programs();

    /** Its time zone. */
    TimeZones timeZones();

    /** The service that sets its clock. */
    TimeService timeService();

    /** Its event log. */
    EventLog eventLog();

    /** Its Application log, into which this program writes. */
    default ApplicationLog applicationLog() {
        return ApplicationLog.NONE;
    }

    /** Its Windows Update agent. */
    UpdateAgent updateAgent();

    /** Its component store and system files. */
    ComponentStore componentStore();

    /** Its restore points. */
    default RestorePoints restorePoints() {
        return RestorePoints.NONE;
    }

    /** Its devices and their drivers. */
    Devices devices();

    /** Its power supply, and restarting it. */
    Power power();

    /** What it gives to this program. */
    default ProgramContext programContext() {
        return new ProgramContext() {};
    }

    /**
     * Whether Windows is installing or removing something now: packages are pending and TrustedInstaller runs. The
     * update agent is not asked, because that is costly.
     *
     * @throws PcException if it can't be read
     */
    default boolean isInstalling() throws PcException {
        return ServicingMarks.reportWork(registry(), services());
    }

    @Override
    void close();
}
