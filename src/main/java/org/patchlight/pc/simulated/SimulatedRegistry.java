package org.patchlight.pc.simulated;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.model.KeyNode;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.ServiceKeys;

/**
 * The registry of a simulated PC. A start type that is written here applies at once, where a real Windows reads it at its
 * next start.
 */
final class SimulatedRegistry implements Registry {
    private static final int FILE_NOT_FOUND = 2;
    private static final int DIRECTORY_NOT_EMPTY = 145;
    private static final int ALREADY_EXISTS = 183;

    private final ModelKeeper keeper;

    SimulatedRegistry(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public boolean exists(RegistryKey key) {
        return keeper.read(model -> model.registry.find(key) != null);
    }

    @Override
    public List<String> children(RegistryKey key) {
        return keeper.read(model -> {
            KeyNode node = model.registry.find(key);
            return node == null ? List.of() : List.copyOf(node.keys.keySet());
        });
    }

    @Override
    public List<String> valueNames(RegistryKey key) {
        return keeper.read(model -> {
            KeyNode node = model.registry.find(key);
            return node == null ? List.of() : List.copyOf(node.values.keySet());
        });
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return keeper.read(model -> Optional.ofNullable(model.registry.read(key, name)));
    }

    @Override
    public Optional<Instant> lastWritten(RegistryKey key) {
        return keeper.read(model -> {
            KeyNode node = model.registry.find(key);
            return Optional.ofNullable(node == null ? null : node.written);
        });
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) throws PcException {
        keeper.change("RegSetValue", key + "\\" + name, model -> {
            model.registry.put(key, name, value);
            model.registry.make(key).written = model.now();
        });
    }

    @Override
    public void deleteValue(RegistryKey key, String name) throws PcException {
        if (read(key, name).isEmpty()) {
            return;
        }
        keeper.change("RegDeleteValue", key + "\\" + name, model -> {
            KeyNode node = model.registry.make(key);
            node.values.remove(name);
            node.written = model.now();
        });
    }

    @Override
    public void deleteEmptyKey(RegistryKey key) throws PcException {
        if (!exists(key)) {
            return;
        }
        keeper.change("RegDeleteKey", key.toString(), model -> {
            KeyNode node = model.registry.make(key);
            if (!node.keys.isEmpty() || !node.values.isEmpty()) {
                throw new PcException(Reason.FAILED, "RegDeleteKey", key.toString(), DIRECTORY_NOT_EMPTY);
            }
            model.registry.removeTree(key);
        });
    }

    /** The service manager reads its list at the start of Windows, so it misses a service that is renamed back. */
    @Override
    public void renameKey(RegistryKey key, String newName) throws PcException {
        RegistryKey renamed = key.parent().child(newName);
        if (!exists(key)) {
            throw new PcException(Reason.MISSING, "RegRenameKey", key.toString(), FILE_NOT_FOUND);
        }
        if (exists(renamed)) {
            throw new PcException(Reason.FAILED, "RegRenameKey", key.toString(), ALREADY_EXISTS);
        }
        keeper.change("RegRenameKey", key.toString(), model -> {
            KeyNode node = model.registry.make(key);
            model.registry.removeTree(key);
            KeyNode parent = model.registry.make(key.parent());
            parent.keys.put(newName, node);
            parent.written = model.now();
            if (key.parent().equals(ServiceKeys.SERVICES)) {
                model.unloadedServices.remove(key.name());
                model.unloadedServices.add(newName);
                model.active.remove(key.name());
            }
        });
    }
}
