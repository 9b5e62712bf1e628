package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.repair.plan.Failures;

/** What the helper sees of a PC, compared with what the person's own program sees. */
class PartsOfMachineTest {
    private static final URI PAGE = URI.create("https://www.microsoft.com/robots.txt");
    private static final InetSocketAddress OF_PERSON = InetSocketAddress.createUnresolved("127.0.0.1", 3128);

    private final PersonalParts machine = new PartsOfMachine();
    private final PersonalParts person = new PartsOfPerson();

    @ParameterizedTest
    @EnumSource(Programs.Page.class)
    void opens_nothing(Programs.Page page) {
        PcException refused = catchThrowableOfType(
                PcException.class,
                () -> machine.programs(new WindowsVersion(10, 0, 19045)).open(page));

        assertThat(refused.reason()).isEqualTo(Reason.DENIED);
        assertThat(Failures.words(refused)).isEqualTo(Message.of("failure.opens-nothing", refused.target()));
    }

    @Test
    void uses_no_proxy_of_the_person() {
        ProxySelector usual = ProxySelector.getDefault();
        ProxySelector.setDefault(new OneProxy());
        try {
            assertThat(person.network().proxy(PAGE)).contains(OF_PERSON);
            assertThat(machine.network().proxy(PAGE)).isEmpty();
        } finally {
            ProxySelector.setDefault(usual);
        }
    }

    @Test
    void trusts_the_authorities_of_the_runtime() {
        assertThat(machine.network().authorities())
                .isNotEmpty()
                .hasSameSizeAs(AuthoritiesOfJava.trusted())
                .hasSizeLessThanOrEqualTo(person.network().authorities().size());
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void sees_no_key_of_the_person_and_writes_none() throws PcException {
        RegistryKey key = RegistryKey.user("Environment");
        Registry registry = machine.registry();

        assertThat(person.registry().exists(key)).isTrue();
        assertThat(registry.exists(key)).isFalse();
        assertThat(registry.children(RegistryKey.user("Software"))).isEmpty();
        assertThat(registry.read(key, "TEMP")).isEmpty();
        assertThat(registry.exists(RegistryKey.machine("SOFTWARE"))).isTrue();
        assertThat(catchThrowableOfType(PcException.class, () -> registry.write(key, "x", new RegistryValue.Text("y")))
                        .reason())
                .isEqualTo(Reason.DENIED);
        assertThat(person.registry().read(key, "x")).isEmpty();
    }

    private static final class OneProxy extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.HTTP, OF_PERSON));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
