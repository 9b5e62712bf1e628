package org.patchlight.pc.simulated.state;

import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RegistryView;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.pc.simulated.model.KeyNode;
import org.patchlight.pc.simulated.model.Model;

/** The update server that the policies of a {@link Model} require, judged as on a real PC. */
public final class UpdatePolicy {
    private UpdatePolicy() {}

    /** Whether a policy requires an update server that can exist. */
    public static boolean hasServer(Model model) {
        return server(model).filter(UpdateServer::isServer).isPresent();
    }

    /** Whether a policy requires an update server that answers no one. */
    public static boolean isBlocked(Model model) {
        return server(model).filter(server -> !server.isServer()).isPresent();
    }

    /** As programs do that block updates. */
    public static void block(Model model) {
        model.registry.put(UpdateServer.POLICY, "WUServer", "http://127.0.0.1");
        model.registry.put(UpdateServer.POLICY, "WUStatusServer", "http://127.0.0.1");
        model.registry.put(
                UpdateServer.POLICY, "UpdateServiceUrlAlternate", new RegistryValue.Text("http://127.0.0.1", true));
        model.registry.put(UpdateServer.POLICY, "DoNotConnectToWindowsUpdateInternetLocations", 1);
        model.registry.put(UpdateServer.AUTOMATIC, UpdateServer.REQUIRED, 1);
    }

    private static Optional<UpdateServer> server(Model model) {
        try {
            return UpdateServer.read(new View(model.registry));
        } catch (PcException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The registry of a model as the rules for real PCs read it. */
    private record View(KeyNode root) implements RegistryView {
        @Override
        public boolean exists(RegistryKey key) {
            return root.find(key) != null;
        }

        @Override
        public Optional<RegistryValue> read(RegistryKey key, String name) {
            return Optional.ofNullable(root.read(key, name));
        }
    }
}
