package org.patchlight.pc.simulated;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcContract;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.file.FileHolder;

class SimulatedPcContractTest extends PcContract {
    private static final String FOLDER = "C:\\Scratch";

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    SimulatedPcContractTest() throws PcException {
        putFolder(FOLDER);
        pc.services().stop("W32Time", LIMIT);
    }

    @AfterEach
    void close() {
        pc.close();
    }

    @Override
    public Pc pc() {
        return pc;
    }

    @Override
    public RegistryKey scratchKey() {
        return RegistryKey.user("Software\\PatchlightContract");
    }

    @Override
    public String scratchFolder() {
        return FOLDER;
    }

    @Override
    public void putFile(String path, byte[] content) throws PcException {
        pc.keeper().change("put", path, model -> model.files.write(path, content, model.now()));
    }

    @Override
    public void putFolder(String path) throws PcException {
        pc.keeper().change("put", path, model -> model.files.makeFolder(path, model.now()));
    }

    @Override
    public AutoCloseable holdOpen(String path) {
        pc.faults().hold(path, new FileHolder("Editor", 4242, null));
        return () -> pc.faults().letGo(path);
    }

    @Override
    public String scratchService() {
        return "msiserver";
    }

    @Override
    public boolean mayStepTheClock() {
        return true;
    }

    @Override
    public void putEvents(List<EventRecord> events) throws PcException {
        pc.keeper().change("put", "events", model -> model.events.addAll(events));
    }
}
