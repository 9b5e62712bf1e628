package org.patchlight.pc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirewallRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2.31|Action=Block|Active=TRUE|Dir=Out|App=%SystemRoot%\\system32\\svchost.exe|Svc=wuauserv|Name=x|",
                "v2.10|ACTION=BLOCK|ACTIVE=true|DIR=out|APP=C:\\WINDOWS\\SYSTEM32\\SVCHOST.EXE|SVC=WUAUSERV|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|Protocol=6|RPort=80|RPort=443|Svc=BITS|Name=x|Desc=y|",
                "v2.30|Action=Block|Active=TRUE|Dir=Out|Profile=Domain|Profile=Private|Profile=Public|Svc=dosvc|Name=x|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|App=%SystemRoot%\\System32\\svchost.exe|Name=everything|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|Protocol=256|App=svchost.exe|Svc=*|Name=everything|"
            })
    void a_rule_against_the_update_services_is_found(String value) {
        assertThat(FirewallRule.blockingUpdates(value)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "v2.31",
                "v2.31|Action=Allow|Active=TRUE|Dir=Out|Svc=wuauserv|Name=x|",
                "v2.31|Action=Block|Active=FALSE|Dir=Out|Svc=wuauserv|Name=x|",
                "v2.31|Action=Block|Active=TRUE|Dir=In|Svc=wuauserv|Name=x|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|Protocol=17|Svc=wuauserv|Name=x|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|Protocol=6|RPort=7680|Svc=DoSvc|Name=peers|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|RA4=203.0.113.9|Svc=wuauserv|Name=one server|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|Profile=Public|Svc=wuauserv|Name=away from home|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|IFType=Wireless|Svc=wuauserv|Name=mobile|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\\Games\\game.exe|Name=wuauserv|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|App=%SystemRoot%\\system32\\svchost.exe|Svc=DiagTrack|Name=telemetry|",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|Name=no program and no service|"
            })
    void every_other_rule_is_left_out(String value) {
        assertThat(FirewallRule.blockingUpdates(value)).isEmpty();
    }

    @Test
    void the_name_and_the_service_are_shown_and_a_long_rule_is_no_rule() {
        String rule = "v2.31|Action=Block|Active=TRUE|Dir=Out|Svc=BITS|Name=%s|";
        assertThat(FirewallRule.blockingUpdates(rule.formatted("Stop downloads")))
                .contains(new FirewallRule("Stop downloads", "BITS"));
        assertThat(FirewallRule.blockingUpdates(rule.formatted("x".repeat(5000))))
                .isEmpty();
    }
}
