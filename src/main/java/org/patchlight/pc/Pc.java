package org.patchlight.pc;

/**
 * The computer we look after. Each port answers one kind of question; reading never changes the PC. All ports may be called from any
 * thread, and each call ends within its stated limit.
 */
public interface Pc extends AutoCloseable {
    /** What kind of PC it is, read once when it was opened; but who manages it is read anew, at most some seconds ago. */
    PcFacts facts();

    /** Its clock, right or wrong. */
    PcClock clock();

    /** How it finds other computers. */
    Network network();

    /** Its services. */
    Services services();

    /** Its registry. */
    Registry registry();

    /** Its files. */
    FileTree files();

    /** Its programs and settings pages, opened for the person to use. */
    Programs programs();

    /** Its time zone. */
    TimeZones timeZones();

    /** What sets its clock. */
    TimeService timeService();

    /** What stands in its event log. */
    EventLog eventLog();

    /** Its Windows Update agent. */
    UpdateAgent updateAgent();

    /** The store that Windows keeps its own files in. */
    ComponentStore componentStore();

    /** Its devices and their drivers. */
    Devices devices();

    /** Restarting it, and what it lives on. */
    Power power();

    /**
     * Whether Windows installs or removes something just now: by the marks of its servicing, its installer running with packages pending. The
     * update agent's own word on it is to be joined here.
     *
     * @throws PcException if it does not tell
     */
    default boolean isInstalling() throws PcException {
        return ServicingMarks.reportWork(registry(), services());
    }

    @Override
    void close();
}
