package org.patchlight.pc.simulated.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.FileHolder;

/** What goes wrong on a simulated PC beside its illness: set by tests, kept nowhere. */
public final class Faults {
    private static final int NEVER = -1;

    private final Set<String> hanging = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> unstoppable = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> startedAgain = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> held = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, FileHolder> holders = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final AtomicInteger changesToGo = new AtomicInteger(NEVER);
    private volatile Runnable eachChange = () -> {};
    private final AtomicBoolean installing = new AtomicBoolean();
    private final AtomicInteger installationCode = new AtomicInteger();
    private final AtomicInteger storeCode = new AtomicInteger();
    private final AtomicBoolean storeHangs = new AtomicBoolean();

    public Faults() {}

    /** The service does not end when it is asked to stop: whoever waits for it times out, though no time is really spent. */
    public void hangWhileStopping(String service) {
        hanging.add(service);
    }

    /** The service ends again when it is asked to. */
    public void stopHanging(String service) {
        hanging.remove(service);
    }

    /** The service lets nobody stop it. */
    public void refuseToStop(String service) {
        unstoppable.add(service);
    }

    /** Something starts the service again right after it has stopped, so many times. */
    public void startAgain(String service, int times) {
        startedAgain.put(service, times);
    }

    /** How many times the service would still be started again. */
    public int startsToGo(String service) {
        return startedAgain.getOrDefault(service, 0);
    }

    /** Another program, of which nobody can tell which, holds a file or folder and shares it with nobody. */
    public void hold(String path) {
        held.add(path);
    }

    /** This program holds a file or folder and shares it with nobody. */
    public void hold(String path, FileHolder by) {
        holders.put(path, by);
        held.add(path);
    }

    /** The other program lets go. */
    public void letGo(String path) {
        held.remove(path);
        holders.remove(path);
    }

    /**
     * The change of this number is refused, counted from now, the next one being 1; the changes before and after it work. A change is what
     * {@code --pc} writes down at once: a value, the state of a service, a rename, a record of a log.
     */
    public void failAtChange(int number) {
        changesToGo.set(number);
    }

    /** Called before each change, which is not yet in the file then: a test may end the process there. */
    public void onEachChange(Runnable call) {
        eachChange = call;
    }

    /** Windows installs something that nobody here asked for, and takes no other order until it has ended. */
    public void installElsewhere(boolean now) {
        installing.set(now);
    }

    /** Every update and driver fails to install with this HRESULT; 0 lets them succeed again. */
    public void failInstallations(int code) {
        installationCode.set(code);
    }

    /** The repair of the component store ends with this code; 0 lets it succeed again. */
    public void failStoreRepair(int code) {
        storeCode.set(code);
    }

    /** The repair of the component store goes no further than 62 percent: whoever waits for it times out, though no time is really spent. */
    public void hangStoreRepair() {
        storeHangs.set(true);
    }

    public int storeCode() {
        return storeCode.get();
    }

    public boolean storeHangs() {
        return storeHangs.get();
    }

    public boolean installsElsewhere() {
        return installing.get();
    }

    public int installationCode() {
        return installationCode.get();
    }

    public boolean hangs(String service) {
        return hanging.contains(service);
    }

    public boolean refusesToStop(String service) {
        return unstoppable.contains(service);
    }

    public boolean isStartedAgain(String service) {
        Integer left = startedAgain.computeIfPresent(service, (name, togo) -> togo - 1);
        return left != null && left >= 0;
    }

    /** Those that hold the path or anything below it and can be told. */
    public List<FileHolder> holders(String path) {
        String below = path.toLowerCase(Locale.ROOT) + "\\";
        return holders.entrySet().stream()
                .filter(one -> (one.getKey().toLowerCase(Locale.ROOT) + "\\").startsWith(below))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    public boolean isHeld(String path) {
        return held.contains(path);
    }

    /** Whether the path, or anything below it, is held. */
    public boolean isHeldWithin(String path) {
        String below = path.toLowerCase(Locale.ROOT) + "\\";
        return isHeld(path)
                || held.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).startsWith(below));
    }

    void beforeChange(String operation, String target) throws PcException {
        eachChange.run();
        if (changesToGo.get() != NEVER && changesToGo.decrementAndGet() == 0) {
            changesToGo.set(NEVER);
            throw new PcException(Reason.FAILED, operation, target, 0);
        }
    }
}
