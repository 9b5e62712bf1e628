package org.patchlight.pc;

import java.util.List;
import java.util.Optional;

/** A registry of which a test replaces a part. It can't list values, give times or rename keys unless the test does. */
public class BorrowedRegistry implements Registry {
    private final Registry lender;

    public BorrowedRegistry(Registry lender) {
        this.lender = lender;
    }

    @Override
    public boolean exists(RegistryKey key) throws PcException {
        return lender.exists(key);
    }

    @Override
    public List<String> children(RegistryKey key) throws PcException {
        return lender.children(key);
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) throws PcException {
        return lender.read(key, name);
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) throws PcException {
        lender.write(key, name, value);
    }

    @Override
    public void deleteValue(RegistryKey key, String name) throws PcException {
        lender.deleteValue(key, name);
    }

    @Override
    public void deleteEmptyKey(RegistryKey key) throws PcException {
        lender.deleteEmptyKey(key);
    }
}
