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

/** Faults of a simulated PC beyond its scenario. Tests set them; they are not stored in its file. */
public final class Faults {
    private static final int NEVER = -1;

    private final Set<String> hanging = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> unstoppable = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> late = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> startedAgain = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> held = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> guarded = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, FileHolder> holders = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final AtomicInteger changesToGo = new AtomicInteger(NEVER);
    private volatile Runnable onChange = () -> {};
    private final AtomicBoolean installing = new AtomicBoolean();
    private final AtomicInteger installationCode = new AtomicInteger();
    private final AtomicInteger storeCode = new AtomicInteger();
    private final AtomicBoolean storeHangs = new AtomicBoolean();

    /** The service does not stop: waiting for it times out at once, without a real wait. */
    public void hangWhileStopping(String service) {
        hanging.add(service);
    }

    /**
     * The service does not stop in time, and so waiting for it times out at once. After this many more questions or
     * requests while it stops, it has stopped.
     */
    public void stopLate(String service, int questions) {
        hanging.add(service);
        late.put(service, questions);
    }

    /** Whether a service that hangs while it stops has stopped by now. Each call counts as one question. */
    public boolean stopsLate(String service) {
        Integer left = late.computeIfPresent(service, (name, count) -> count - 1);
        return left != null && left < 0;
    }

    /** The service stops again when it is asked to. */
    public void stopHanging(String service) {
        hanging.remove(service);
        late.remove(service);
    }

    /** The service refuses every request to stop. */
    public void refuseToStop(String service) {
        unstoppable.add(service);
    }

    /** The service no longer refuses to stop. */
    public void letStop(String service) {
        unstoppable.remove(service);
    }

    /** Another program starts the service again right after it stopped, this many times. */
    public void startAgain(String service, int times) {
        startedAgain.put(service, times);
    }

    /** How many more times another program will start the service again; 0 if none or if never set. */
    public int startsToGo(String service) {
        return startedAgain.getOrDefault(service, 0);
    }

    /** An unknown program holds a file or folder open without sharing it. */
    public void hold(String path) {
        held.add(path);
    }

    /** This program holds a file or folder open without sharing it; {@link #holders} reports it. */
    public void hold(String path, FileHolder by) {
        holders.put(path, by);
        held.add(path);
    }

    /** A security program refuses every change of the content of this file. */
    public void guard(String file) {
        guarded.add(file);
    }

    /** Whether a security program refuses changes of this file. */
    public boolean isGuarded(String file) {
        return guarded.contains(file);
    }

    /** The other program closes the file or folder. */
    public void letGo(String path) {
        held.remove(path);
        holders.remove(path);
    }

    /**
     * Refuses one change: the one with this number, counted from now, where 1 is the next. The changes before and after
     * it succeed. A change is what {@code --pc} stores in one write: a value, the state of a service, a rename, a log
     * record.
     */
    public void failAtChange(int number) {
        changesToGo.set(number);
    }

    /** Runs this before each change, when the file does not hold it yet. A test can end the process there. */
    public void onEachChange(Runnable call) {
        onChange = call;
    }

    /** Whether Windows is busy with an installation of its own, and so refuses every other one. */
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

    /** The repair of the component store stops at 62 percent: waiting for it times out at once, without a real wait. */
    public void hangStoreRepair() {
        storeHangs.set(true);
    }

    /** The code with which the repair of the component store fails, an HRESULT; 0 if it succeeds. */
    public int storeCode() {
        return storeCode.get();
    }

    /** Whether the repair of the component store hangs. */
    public boolean storeHangs() {
        return storeHangs.get();
    }

    /** Whether Windows is busy with an installation of its own. */
    public boolean installsElsewhere() {
        return installing.get();
    }

    /** The HRESULT with which installations fail; 0 if they succeed. */
    public int installationCode() {
        return installationCode.get();
    }

    /** Whether the service does not stop when asked. */
    public boolean hangs(String service) {
        return hanging.contains(service);
    }

    /** Whether the service refuses every request to stop. */
    public boolean refusesToStop(String service) {
        return unstoppable.contains(service);
    }

    /** Whether another program starts the service again now. Each call counts as one stop of the service. */
    public boolean isStartedAgain(String service) {
        Integer left = startedAgain.computeIfPresent(service, (name, count) -> count - 1);
        return left != null && left >= 0;
    }

    /** The known programs that hold the path or anything below it. */
    public List<FileHolder> holders(String path) {
        String below = path.toLowerCase(Locale.ROOT) + "\\";
        return holders.entrySet().stream()
                .filter(one -> (one.getKey().toLowerCase(Locale.ROOT) + "\\").startsWith(below))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** Whether a program holds exactly this path. */
    public boolean isHeld(String path) {
        return held.contains(path);
    }

    /** Whether a program holds the path or anything below it. */
    public boolean isHeldWithin(String path) {
        String below = path.toLowerCase(Locale.ROOT) + "\\";
        return isHeld(path)
                || held.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).startsWith(below));
    }

    void beforeChange(String operation, String target) throws PcException {
        onChange.run();
        if (changesToGo.get() != NEVER && changesToGo.decrementAndGet() == 0) {
            changesToGo.set(NEVER);
            throw new PcException(Reason.FAILED, operation, target, 0);
        }
    }
}
