package org.patchlight.selftest;

import java.time.Duration;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Services;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;

/** Services that may only be read. */
record UntriedServices(Services lender, String accessList) implements Services {
    @Override
    public Optional<ServiceFacts> find(String name) throws PcException {
        return lender.find(name);
    }

    @Override
    public String accessList(String name) {
        return accessList;
    }

    @Override
    public void tryConfiguration(String name) {
        throw new AssertionError("tried without the right");
    }

    @Override
    public void start(String name, Duration limit) {
        throw new AssertionError("a self-test starts nothing");
    }

    @Override
    public void stop(String name, Duration limit) {
        throw new AssertionError("a self-test stops nothing");
    }

    @Override
    public void setStartType(String name, StartType startType) {
        throw new AssertionError("a self-test configures nothing");
    }
}
